/** One fact of an edition, however often its entries tell it. */
import { DEFAULT_POLICY, type Policy } from '@yearline/quantity/policy';
import { allOf, anyOf, partOfSum, type SumPart } from '@yearline/quantity/sum-quantities';
import { quotePhrase } from '@yearline/quantity/words';
import { groupBy, listed } from '../checks/check.ts';
import { nameOfPlace } from '../countries/known-countries.ts';
import { countedKey, type EditionStatement, whereKey } from './edition-statements.ts';

/**
 * How the statements of one fact agree:
 *
 * - ONCE: there is one.
 * - REPEATED: several, which allow the same values; counted once.
 * - NARROWED: several, hedged differently; what all of them allow is taken.
 * - RIVAL: several speakers disagree; whatever any of them allows is taken.
 * - CONTRADICTED: they cannot all be true; nothing is claimed.
 */
export type Agreement = 'ONCE' | 'REPEATED' | 'NARROWED' | 'RIVAL' | 'CONTRADICTED';

/** What a fact says: a number however hedged, or which of the other four values that are neither silence nor each other. */
export type FactState =
  | 'NUMBER'
  | 'NONE'
  | 'SUPPRESSED'
  | 'UNKNOWN'
  | 'NOT_AVAILABLE'
  | 'CONTRADICTED';

export interface Fact {
  readonly statements: readonly [EditionStatement, ...EditionStatement[]];
  readonly agreement: Agreement;
  /** What becomes of several statements, as a sentence; null for ONCE. */
  readonly note: string | null;
  readonly part: SumPart;
  readonly state: FactState;
  /** Under which its soft bounds stand. */
  readonly policy: Policy;
}

/** Statements of the same count, origin and set of places are one fact. In the order in which they first appear. */
export function factsOf(
  statements: readonly EditionStatement[],
  policy: Policy = DEFAULT_POLICY,
): Fact[] {
  return groupBy(
    statements,
    (statement) => `${countedKey(statement)}|${whereKey(statement.figure.measure)}`,
  ).map((told) => factOf(told as [EditionStatement, ...EditionStatement[]], policy));
}

/**
 * What the entries say in their own name and what one speaker says is to hold together; what two speakers say is
 * not, and neither of the two is preferred.
 */
function factOf(
  statements: readonly [EditionStatement, ...EditionStatement[]],
  policy: Policy,
): Fact {
  const partOf = ({ figure }: EditionStatement) => partOfSum(figure, policy);
  const speakers = [...new Set(statements.flatMap(({ figure }) => figure.attribution ?? []))];
  const voices = (speakers.length === 0 ? [null] : speakers).map((speaker) => {
    const [first, ...others] = statements.filter(
      ({ figure }) => figure.attribution === null || figure.attribution === speaker,
    );
    if (!first) throw new Error('A speaker says nothing.');
    return allOf([partOf(first), ...others.map(partOf)]);
  });
  const [first, ...others] = voices;
  if (!first) throw new Error('A fact is told by nobody.');
  const part = anyOf([first, ...others]);
  const agreement = agreementOf(statements.map(partOf), part, voices.length);
  return {
    statements,
    part,
    agreement,
    note: NOTES[agreement](statements, part),
    state: stateOf(statements, part),
    policy,
  };
}

function stateOf(statements: readonly EditionStatement[], { kind }: SumPart): FactState {
  const qualifiers = new Set(statements.map(({ figure }) => figure.qualifier));
  const [only] = qualifiers;
  if (qualifiers.size === 1 && (only === 'NONE' || only === 'SUPPRESSED')) return only;
  return kind === 'BOUNDED' || kind === 'SOFT_ONLY' ? 'NUMBER' : kind;
}

function agreementOf(told: readonly SumPart[], part: SumPart, voices: number): Agreement {
  if (told.length === 1) return 'ONCE';
  if (part.kind === 'CONTRADICTED') return 'CONTRADICTED';
  const allowed = new Set(
    told.map(({ hard, soft }) => [hard.low, hard.high, soft.low, soft.high].join(' ')),
  );
  if (allowed.size === 1) return 'REPEATED';
  return voices > 1 ? 'RIVAL' : 'NARROWED';
}

const NOTES: Record<
  Agreement,
  (statements: readonly EditionStatement[], part: SumPart) => string | null
> = {
  ONCE: () => null,
  REPEATED: (statements) =>
    `One fact, told ${timesOf(statements)}: ${saidBy(statements)}. It counts once.`,
  NARROWED: (statements, { words }) =>
    `One fact, hedged differently: ${saidBy(statements)}. It counts once, with what all the words allow: ${words}.`,
  RIVAL: (statements) =>
    `Rival statements of one fact: ${saidBy(statements)}. It counts once, with what any of them allows.`,
  CONTRADICTED: (statements) =>
    `Statements of one fact that cannot all be true: ${saidBy(statements)}. Nothing of it is claimed in the sum.`,
};

function timesOf(statements: readonly EditionStatement[]): string {
  return statements.length === 2 ? 'twice' : `${statements.length} times`;
}

function saidBy(statements: readonly EditionStatement[]): string {
  return listed(statements.map(quotedWithEntry));
}

/** '"At least 7,800" in the North Korea entry'. */
export function quotedWithEntry({ view, figure }: EditionStatement): string {
  const speaker = figure.attribution === null ? '' : ` (according to ${figure.attribution})`;
  return `${quotePhrase(figure)}${speaker} in the ${nameOfPlace(view.entry.countryCode)} entry`;
}
