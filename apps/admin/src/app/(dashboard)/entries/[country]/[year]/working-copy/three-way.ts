import { anchorAgain } from './anchors.ts';
import { sameContent } from './same-content.ts';
import {
  ENTRY_FIELDS,
  type EntryField,
  type WorkingCopy,
  type WorkingFigure,
  type WorkingSection,
  type WorkingSource,
} from './working-copy.ts';

/** The three states of one part of an entry; null where that side has no such part. */
interface ThreeSides<Part> {
  readonly base: Part | null;
  readonly theirs: Part | null;
  readonly mine: Part | null;
}

/**
 * One part in which mine and theirs say different things. `changedBy` tells who moved away from the base:
 * where only one did, that change is simply taken; where both did, a person must choose.
 */
export type Difference = {
  /** Stable name of the part, for choices. */
  readonly id: string;
  readonly changedBy: 'mine' | 'theirs' | 'both';
} & (
  | ({ readonly part: 'field'; readonly key: EntryField } & ThreeSides<string>)
  | ({ readonly part: 'section'; readonly key: string } & ThreeSides<WorkingSection>)
  | ({ readonly part: 'figure'; readonly key: string } & ThreeSides<WorkingFigure>)
  | ({ readonly part: 'source'; readonly key: string } & ThreeSides<WorkingSource>)
);

/** What is taken of one part: a side, or (for text) words written while resolving. */
export type Choice = 'mine' | 'theirs' | { readonly text: string };
export type Choices = ReadonlyMap<string, Choice>;

/** Every part in which mine and theirs differ, in the order of the screen. */
export function differences(base: WorkingCopy, theirs: WorkingCopy, mine: WorkingCopy) {
  const found: Difference[] = [];
  for (const key of ENTRY_FIELDS) {
    const sides = { base: base[key], theirs: theirs[key], mine: mine[key] };
    const changedBy = whoChanged(sides);
    if (changedBy) found.push({ id: `field:${key}`, part: 'field', key, changedBy, ...sides });
  }
  for (const { key, ...sides } of sidesByKey(base.sections, theirs.sections, mine.sections)) {
    const changedBy = whoChanged(sides);
    if (changedBy) found.push({ id: `section:${key}`, part: 'section', key, changedBy, ...sides });
  }
  for (const { key, ...sides } of sidesByKey(base.figures, theirs.figures, mine.figures)) {
    const changedBy = whoChanged({
      base: apartFromAnchor(sides.base),
      theirs: apartFromAnchor(sides.theirs),
      mine: apartFromAnchor(sides.mine),
    });
    if (changedBy) found.push({ id: `figure:${key}`, part: 'figure', key, changedBy, ...sides });
  }
  for (const { key, ...sides } of sidesByKey(base.sources, theirs.sources, mine.sources)) {
    const changedBy = whoChanged(sides);
    if (changedBy) found.push({ id: `source:${key}`, part: 'source', key, changedBy, ...sides });
  }
  return found;
}

/** The side taken unless a person says otherwise: whoever changed it; mine where both did. */
export function defaultChoice(difference: Difference): 'mine' | 'theirs' {
  return difference.changedBy === 'theirs' ? 'theirs' : 'mine';
}

/** One entry out of both: parts that agree stay, parts that differ follow the choices. */
export function combine(
  base: WorkingCopy,
  theirs: WorkingCopy,
  mine: WorkingCopy,
  choices: Choices = new Map(),
): WorkingCopy {
  const found = new Map(differences(base, theirs, mine).map((one) => [one.id, one]));
  const choiceOf = (id: string): Choice => {
    const difference = found.get(id);
    return difference ? (choices.get(id) ?? defaultChoice(difference)) : 'mine';
  };

  const field = (key: EntryField): string => {
    const choice = choiceOf(`field:${key}`);
    if (typeof choice === 'object') return choice.text;
    return choice === 'theirs' ? theirs[key] : mine[key];
  };
  const parts = <Part extends { readonly key: string }>(
    kind: Difference['part'],
    list: (copy: WorkingCopy) => readonly Part[],
    withText: (sides: ThreeSides<Part>, text: string) => Part | null,
  ): Part[] => {
    const baseByKey = byKey(list(base));
    const theirsByKey = byKey(list(theirs));
    const mineByKey = byKey(list(mine));
    return combinedOrder(list(base), list(theirs), list(mine)).flatMap((key) => {
      const choice = choiceOf(`${kind}:${key}`);
      if (typeof choice === 'object') {
        const sides = {
          base: baseByKey.get(key) ?? null,
          theirs: theirsByKey.get(key) ?? null,
          mine: mineByKey.get(key) ?? null,
        };
        const part = withText(sides, choice.text);
        return part ? [part] : [];
      }
      const part = (choice === 'theirs' ? theirsByKey : mineByKey).get(key);
      return part ? [part] : [];
    });
  };

  return anchorAgain({
    title: field('title'),
    publisher: field('publisher'),
    publicationDate: field('publicationDate'),
    disclaimer: field('disclaimer'),
    sections: parts('section', (copy) => copy.sections, rewrittenSection),
    figures: parts(
      'figure',
      (copy) => copy.figures,
      ({ mine: figure }) => figure,
    ),
    sources: parts(
      'source',
      (copy) => copy.sources,
      ({ mine: source }) => source,
    ),
  });
}

/** A body written while resolving, under the heading of whoever changed the heading. */
function rewrittenSection({ base, theirs, mine }: ThreeSides<WorkingSection>, body: string) {
  const section = mine ?? theirs;
  if (!section) return null;
  const keptMine = mine !== null && (theirs === null || mine.heading !== base?.heading);
  return { ...section, heading: (keptMine ? mine : theirs)?.heading ?? '', body };
}

function whoChanged<Part>({
  base,
  theirs,
  mine,
}: ThreeSides<Part>): Difference['changedBy'] | null {
  if (sameContent(theirs, mine)) return null;
  if (sameContent(base, theirs)) return 'mine';
  if (sameContent(base, mine)) return 'theirs';
  return 'both';
}

/** Where a phrase stands follows from the text around it; that alone is no change of the figure. */
function apartFromAnchor(figure: WorkingFigure | null) {
  return figure && { ...figure, anchor: null };
}

function byKey<Part extends { readonly key: string }>(parts: readonly Part[]): Map<string, Part> {
  return new Map(parts.map((part) => [part.key, part]));
}

function sidesByKey<Part extends { readonly key: string }>(
  base: readonly Part[],
  theirs: readonly Part[],
  mine: readonly Part[],
): (ThreeSides<Part> & { readonly key: string })[] {
  const [inBase, inTheirs, inMine] = [byKey(base), byKey(theirs), byKey(mine)];
  return [...new Set([...inMine.keys(), ...inTheirs.keys()])].map((key) => ({
    key,
    base: inBase.get(key) ?? null,
    theirs: inTheirs.get(key) ?? null,
    mine: inMine.get(key) ?? null,
  }));
}

/** Mine's order where I moved something, else theirs; what only the other side has keeps its neighbour. */
function combinedOrder(
  base: readonly { key: string }[],
  theirs: readonly { key: string }[],
  mine: readonly { key: string }[],
): string[] {
  const leading = movedWithin(base, mine) ? mine : theirs;
  const following = leading === mine ? theirs : mine;
  const order = leading.map(({ key }) => key);
  following.forEach(({ key }, index) => {
    if (order.includes(key)) return;
    const before = following[index - 1];
    order.splice(before ? order.indexOf(before.key) + 1 : 0, 0, key);
  });
  return order;
}

function movedWithin(before: readonly { key: string }[], after: readonly { key: string }[]) {
  const stayed = after.filter(({ key }) => before.some((part) => part.key === key));
  const original = before.filter(({ key }) => after.some((part) => part.key === key));
  return stayed.some(({ key }, index) => original[index]?.key !== key);
}
