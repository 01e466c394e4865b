/** The verbs by which editors rule about comparability. Each writes a row and its audit in one transaction. */
import { type Database, inTransaction } from '@yearline/db/open-database';
import { rulings, rulingWithdrawals } from '@yearline/db/tables';
import { comparableParts, MEASURE_PARTS, type MeasurePart } from '@yearline/quantity/measure';
import type { Measure } from '@yearline/quantity/quantity';
import { conceptFamily } from '@yearline/quantity/vocabulary';
import { successionsBetween } from '../comparison/successions.ts';
import { requireCountry } from '../countries/known-countries.ts';
import { requireYear } from '../editions/find-or-create-edition.ts';
import { completeMeasure, type MeasureInput } from '../entries/check-content.ts';
import { unfitCharacter } from '../entries/clean-text.ts';
import { createReading } from '../entries/reading.ts';
import { writeAudit } from '../entries/write-revision.ts';
import { InvalidInputError } from '../errors.ts';
import { requirePermission, type Viewer } from '../people/viewer.ts';
import { cleanReason } from './clean-reason.ts';
import { findRuling, standingRulings } from './load-rulings.ts';
import { inWords, keyOfPair, mayBeEquivalent, type Ruling, withoutPlaces } from './ruling.ts';

interface Scope {
  /** First and last edition. */
  readonly fromYear: number;
  readonly toYear: number;
  /** Public. */
  readonly reason: string;
}

export interface RecordEquivalenceInput extends Scope {
  /** Code or name; null: in every country, wherever the people come from and wherever they are. */
  readonly country?: string | null | undefined;
  readonly measure: MeasureInput;
  readonly sameAs: MeasureInput;
}

export interface RecordBreakInput extends Scope {
  /** Code or name. */
  readonly country: string;
  /** Null: all measures of the country. */
  readonly measure?: MeasureInput | null | undefined;
}

/**
 * Two measures are one thing from one edition to another. Throws NotAllowedError, and InvalidInputError where they
 * differ in more than population, definition or a concept of one family.
 */
export function recordEquivalence(
  db: Database,
  viewer: Viewer,
  input: RecordEquivalenceInput,
): Ruling {
  requirePermission(viewer, 'RULE');
  const countryCode = input.country ? requireCountry(input.country, input.toYear).code : null;
  const scoped = (path: 'measure' | 'sameAs') => {
    const measure = readMeasure(path, input[path]);
    return countryCode === null ? withoutPlaces(measure) : measure;
  };
  const [measure, otherMeasure] = [scoped('measure'), scoped('sameAs')];
  requireEquivalable(measure, otherMeasure);
  return record(db, viewer, { kind: 'EQUIVALENCE', countryCode, measure, otherMeasure }, input);
}

/** Figures on the two sides of it may not be compared. Throws NotAllowedError, InvalidInputError. */
export function recordBreak(db: Database, viewer: Viewer, input: RecordBreakInput): Ruling {
  requirePermission(viewer, 'RULE');
  const countryCode = requireCountry(input.country, input.toYear).code;
  return record(db, viewer, { kind: 'BREAK', countryCode, ...measureOf(input) }, input);
}

/**
 * The series of a country go on although it was split or united in between. Throws NotAllowedError, and
 * InvalidInputError where it was neither.
 */
export function recordContinuation(db: Database, viewer: Viewer, input: RecordBreakInput): Ruling {
  requirePermission(viewer, 'RULE');
  const { code: countryCode, name } = requireCountry(input.country, input.toYear);
  if (successionsBetween(countryCode, input.fromYear, input.toYear).length === 0) {
    throw new InvalidInputError([
      {
        path: ['country'],
        message: `${name} was neither split nor united between what editions ${input.fromYear} and ${input.toYear} describe: its series are not broken there.`,
      },
    ]);
  }
  return record(db, viewer, { kind: 'CONTINUATION', countryCode, ...measureOf(input) }, input);
}

/** From now on the ruling no longer holds; what was read before stays as it was. Throws NotAllowedError, InvalidInputError. */
export function withdrawRuling(
  db: Database,
  viewer: Viewer,
  input: { readonly id: number; readonly reason: string },
): Ruling {
  requirePermission(viewer, 'RULE');
  const reason = cleanReason(input.reason);
  return inTransaction(db, () => {
    const ruling = requireStanding(findRuling(db, input.id));
    const now = new Date().toISOString();
    db.insert(rulingWithdrawals)
      .values({ rulingId: ruling.id, reason, recordedAt: now, recordedBy: viewer.name })
      .run();
    writeAudit(db, viewer, {
      at: now,
      action: 'ruling withdrawn',
      detail: { ruling: ruling.id, kind: ruling.kind, country: ruling.countryCode, reason },
    });
    return { ...ruling, withdrawal: { reason, recordedAt: now, recordedBy: viewer.name } };
  });
}

function record(
  db: Database,
  viewer: Viewer,
  what: Pick<Ruling, 'kind' | 'countryCode' | 'measure'> & {
    readonly otherMeasure?: Measure | null;
  },
  { fromYear, toYear, reason }: Scope,
): Ruling {
  requireYears(fromYear, toYear);
  const ruling = { otherMeasure: null, ...what, fromYear, toYear, reason: cleanReason(reason) };
  return inTransaction(db, () => {
    refuseTwice(db, viewer, ruling);
    const now = new Date().toISOString();
    const { id } = db
      .insert(rulings)
      .values({ ...ruling, recordedAt: now, recordedBy: viewer.name })
      .returning({ id: rulings.id })
      .get();
    writeAudit(db, viewer, {
      at: now,
      action: 'ruling recorded',
      detail: { ruling: id, ...ruling },
    });
    const recorded = findRuling(db, id);
    if (!recorded) throw new Error(`Ruling ${id} is gone.`);
    return recorded;
  });
}

function measureOf({ measure }: RecordBreakInput): { readonly measure: Measure | null } {
  return { measure: measure ? readMeasure('measure', measure) : null };
}

function readMeasure(path: 'measure' | 'sameAs', input: MeasureInput): Measure {
  const measure = completeMeasure(input);
  const unfit = Object.values(measure)
    .flat()
    .map((part) => (part === null ? null : unfitCharacter(part)))
    .find((problem) => problem !== null);
  const message = unfit
    ? `The measure ${unfit}. Take it out.`
    : measure.concept === ''
      ? 'The measure has no concept: name a term such as forced-returns.'
      : null;
  if (message !== null) throw new InvalidInputError([{ path: [path], message }]);
  return measure;
}

const LIFTED: readonly MeasurePart[] = ['concept', 'population', 'definition'];

function requireEquivalable(one: Measure, other: Measure): void {
  if (mayBeEquivalent(one, other)) return;
  const [first, second] = [comparableParts(one), comparableParts(other)];
  const differing = MEASURE_PARTS.filter((part) => first[part] !== second[part]);
  const unliftable = differing.filter((part) => !LIFTED.includes(part));
  const message =
    differing.length === 0
      ? 'The two measures are the same already: their figures are compared without a ruling.'
      : unliftable.length > 0
        ? `“${inWords(one)}” and “${inWords(other)}” differ in ${unliftable.join(' and ')}. An equivalence holds two ways of counting the same people to be one; it lifts no other difference.`
        : `The concepts ${one.concept} and ${other.concept} are of different families (${conceptFamily(one.concept)}, ${conceptFamily(other.concept)}): no equivalence joins them.`;
  throw new InvalidInputError([{ path: ['sameAs'], message }]);
}

function requireYears(fromYear: number, toYear: number): void {
  requireYear(fromYear);
  requireYear(toYear);
  if (fromYear < toYear) return;
  throw new InvalidInputError([
    {
      path: ['toYear'],
      message: `fromYear is ${fromYear} and toYear is ${toYear}: name an earlier and a later edition.`,
    },
  ]);
}

type Statement = Pick<
  Ruling,
  'kind' | 'countryCode' | 'measure' | 'otherMeasure' | 'fromYear' | 'toYear'
>;

/** What is ruled, whoever rules it and why. */
function keyOfStatement({
  kind,
  countryCode,
  measure,
  otherMeasure,
  fromYear,
  toYear,
}: Statement): string {
  const of = measure && keyOfPair(measure, otherMeasure ?? measure);
  return JSON.stringify([kind, countryCode, fromYear, toYear, of]);
}

function refuseTwice(db: Database, viewer: Viewer, ruling: Statement): void {
  const standing = standingRulings(db, createReading(viewer, {}), ruling.countryCode);
  const same = standing.find((one) => keyOfStatement(one) === keyOfStatement(ruling));
  if (!same) return;
  throw new InvalidInputError([
    {
      path: ['reason'],
      message: `${same.recordedBy} ruled the same on ${same.recordedAt.slice(0, 10)}: “${same.reason}”. Withdraw that ruling first to give another reason.`,
    },
  ]);
}

function requireStanding(ruling: Ruling | null): Ruling {
  if (ruling && !ruling.withdrawal) return ruling;
  throw new InvalidInputError([
    {
      path: ['ruling'],
      message: ruling?.withdrawal
        ? `${ruling.withdrawal.recordedBy} withdrew this ruling on ${ruling.withdrawal.recordedAt.slice(0, 10)}.`
        : 'There is no ruling with this id.',
    },
  ]);
}
