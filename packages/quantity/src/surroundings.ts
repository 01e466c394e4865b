/** The quantities of a text, each with the words that speak of it. One pass, linear. */
import type { Surroundings } from './figure-context.ts';
import { type FoundQuantity, quantityAt } from './find-quantity.ts';
import { type PeoplePhrase, peopleAt } from './people-phrase.ts';
import { shareEnd } from './shares-and-scores.ts';
import { EVENTS, RECEIVING, ROUTES } from './survey-words.ts';
import { sentenceEnd, sentenceStart, type Token } from './tokens.ts';
import { checkQuantity } from './validate-quantity.ts';

/** A number and whom it counts. */
export type CountedPeople = Pick<Surroundings, 'found' | 'people'>;

/** How long the words that date or place the next number may be, in tokens. */
export const OPENING = 6;
/** "And, at the end of 2003, ...". */
const LONGEST_OPENING = 10;
/** A window around a number ends here even where the sentence goes on. */
const WINDOW = 80;

/** The quantities that pass, each with its part of the sentence. */
export function surroundingsIn(
  text: string,
  tokens: readonly Token[],
  describedYear: number | null,
  passes: (found: FoundQuantity, people: PeoplePhrase) => boolean,
): Surroundings[] {
  const kept: CountedPeople[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = quantityAt(tokens, at);
    if (!found) continue;
    const share = shareEnd(tokens, found);
    if (share !== null) {
      at = share - 1;
      continue;
    }
    const people = peopleOf(tokens, found);
    const isKept = checkQuantity(found.quantity).length === 0 && passes(found, people);
    if (isKept) kept.push({ found, people });
    at = (isKept ? Math.max(found.next, people.next) : found.next) - 1;
  }
  const reaches = reachOfEach(tokens, kept);
  return kept.map(({ found, people }, index) => ({
    text,
    tokens,
    found,
    people,
    describedYear,
    from: sentenceStart(
      tokens,
      found.first,
      Math.max(kept[index - 1]?.people.next ?? 0, found.first - WINDOW),
    ),
    end: beforeSemicolon(
      tokens,
      people.next,
      sentenceEnd(
        tokens,
        people.next - 1,
        Math.min(reaches[index] ?? tokens.length, people.next + WINDOW),
      ),
    ),
  }));
}

/** "Some 1,500 sought shelter in Marn; the others hid": a clause of its own, of others. */
function beforeSemicolon(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (tokens[at]?.lower === ';') return at;
  }
  return end;
}

/** The words up to the next number speak of this one; of a list ("two by boat and one by land reached ..."), those after it do. */
function reachOfEach(tokens: readonly Token[], kept: readonly CountedPeople[]): number[] {
  const reaches: number[] = [];
  let reach = tokens.length;
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const here = kept[index];
    const after = kept[index + 1];
    const isOneStatement =
      here !== undefined &&
      after !== undefined &&
      ((isListed(tokens, here, after) && !isClauseOfItsOwn(tokens, here, after)) ||
        isAside(tokens, here, after) ||
        isPartOfNext(tokens, here, after));
    if (here && after && !isOneStatement) {
      reach = clauseEnd(tokens, here.people.next, after.found.first);
    }
    reaches[index] = reach;
  }
  return reaches;
}

/** "Thirty-one refugees, among them twelve children, drowned": the sentence comes back to those before. */
function isAside(tokens: readonly Token[], before: CountedPeople, after: CountedPeople): boolean {
  const joint = tokens.slice(before.people.next, after.found.first);
  const opens = joint.length > 1 && joint.length <= 3 && /^[,(]$/.test(joint[0]?.lower ?? '');
  const isPart = /^(?:including|among|mostly|mainly)$/.test(joint[1]?.lower ?? '');
  return opens && isPart && /^[,)]$/.test(tokens[after.people.next]?.lower ?? '');
}

/** "Belmora took in 22,000, and some 7,000 fled to Genovia": each has its verb, the first before it. */
function isClauseOfItsOwn(
  tokens: readonly Token[],
  here: CountedPeople,
  after: CountedPeople,
): boolean {
  const before = tokens[here.found.first - 1]?.lower ?? '';
  const verb = tokens[after.people.next]?.lower ?? '';
  const isObject =
    (/..ed$|^(?:in|back|up)$/.test(before) || RECEIVING.has(before) || EVENTS.has(before)) &&
    !/ed$/.test(tokens[here.people.next - 1]?.lower ?? '');
  return isObject && /..ed$|^(?:was|were|had|have|made|went|came|left|lived|fled)$/.test(verb);
}

/** "12 of the 80 children were in school": what follows is said of the twelve. */
function isPartOfNext(
  tokens: readonly Token[],
  { people }: CountedPeople,
  { found }: CountedPeople,
): boolean {
  const joint = tokens.slice(people.next, Math.min(found.first, people.next + 4));
  return (
    joint.length < 4 &&
    /^of(?: (?:the|its|their|these|those))?$/.test(joint.map(({ lower }) => lower).join(' '))
  );
}

/** ", and in November 300 ..." opens the clause of the next number, at most a few words before it. */
function clauseEnd(tokens: readonly Token[], from: number, next: number): number {
  for (let at = Math.max(from, next - LONGEST_OPENING); at < next; at += 1) {
    const joint = tokens[at]?.lower ?? '';
    // "..., while that from Zubrowka fell to 96".
    if (/^(?:while|whereas|;)$/.test(joint)) return at;
    if (!/^(?:and|but)$/.test(joint)) continue;
    const isAside = tokens[at + 1]?.lower === ',';
    const opener = isAside ? at + 2 : at + 1;
    const opens = /^(?:in|on|by|during|since|at|between|from)$/.test(tokens[opener]?.lower ?? '');
    if (opens && (isAside || at >= next - OPENING)) return at;
  }
  return next;
}

/** "eight refugees and 30 asylum seekers": nothing but a joint between them. */
export function isListed(
  tokens: readonly Token[],
  before: CountedPeople,
  after: CountedPeople,
): boolean {
  const end = ROUTES.at(tokens, before.people.next)?.next ?? before.people.next;
  if (after.found.first - end > 3) return false;
  return tokens
    .slice(end, after.found.first)
    .every((token) => /^(?:,|and|or|plus|\+)$/.test(token.lower));
}

/** The noun follows the numeral, also where a range follows the noun ("close to 500,000 people, estimates range ..."). */
function peopleOf(tokens: readonly Token[], found: FoundQuantity): PeoplePhrase {
  const people = peopleAt(tokens, found.afterNumeral);
  return people.next < found.next ? { ...people, next: found.next } : people;
}
