import { measureKey, type Period } from '@yearline/quantity/measure';
import { BOUND_SIDES, type BoundSide } from './bound-sides.ts';
import {
  type Check,
  type CheckedEntry,
  groupBy,
  nameOfEntry,
  placeOf,
  quoted,
  type Statement,
  statementsOf,
} from './check.ts';
import { periodKey, periodOf } from './fact-key.ts';

/**
 * A bound that changes side from one edition to the next: "more than two million since 1995", a year later
 * "up to 2 million since 1994". Compared are figures of one measure and one speaker. A stock or a flow of
 * another year may well fall below what was its lower bound, so of these only figures of the same period
 * are compared; a running total cannot fall, as long as the later one covers the whole time of the earlier.
 */
export function flippedBounds(earlier: CheckedEntry, later: CheckedEntry): Check[] {
  const before = new Map(
    groupBy(statementsOf(earlier).filter(isBound), seriesKey).map((group) => [
      seriesKey(group[0] as Statement),
      group,
    ]),
  );
  return statementsOf(later)
    .filter(isBound)
    .flatMap((now) => {
      const then = before.get(seriesKey(now))?.find((one) => hasFlipped(one, now));
      return then ? [report(then, now)] : [];
    });
}

function sideOf({ figure }: Statement): BoundSide | undefined {
  return BOUND_SIDES[figure.qualifier];
}

function isBound(statement: Statement): boolean {
  return sideOf(statement) !== undefined && statement.figure.value !== null;
}

function seriesKey({ figure }: Statement): string {
  return JSON.stringify([measureKey(figure.measure), figure.attribution]);
}

/** Only where the two bounds leave nothing, or nothing but the numeral itself, between them. */
function hasFlipped(then: Statement, now: Statement): boolean {
  const [from, to] = [then.figure.value ?? 0, now.figure.value ?? 0];
  const fell = sideOf(then) === 'lower' && sideOf(now) === 'upper' && to <= from;
  const rose = sideOf(then) === 'upper' && sideOf(now) === 'lower' && to >= from;
  if (now.figure.measure.kind === 'CUMULATIVE' && fell) return covers(now, then);
  return (fell || rose) && periodKey(then) === periodKey(now);
}

function isDated({ figure }: Statement): boolean {
  return figure.measure.period !== null;
}

/** Of two undated totals each runs until its own edition, so the later covers the earlier. */
function covers(now: Statement, then: Statement): boolean {
  if (!isDated(then) || !isDated(now)) return !isDated(then) && !isDated(now);
  const [whole, part] = [days(periodOf(now)), days(periodOf(then))];
  return whole !== null && part !== null && whole.start <= part.start && whole.end >= part.end;
}

function days(period: Period | null): { start: string; end: string } | null {
  if (!period?.start || !period.end) return null;
  return { start: period.start, end: period.end };
}

function report(then: Statement, now: Statement): Check {
  const [was, is] = [sideOf(then), sideOf(now)];
  return {
    kind: 'BOUND_FLIPPED',
    message: `Of one measure, ${nameOfEntry(now.entry)} says ${dated(then)} in edition ${then.entry.year} and ${dated(now)} in edition ${now.entry.year}: what was ${article(was)} bound has become ${article(is)} one.`,
    places: [placeOf(then), placeOf(now)],
  };
}

function dated(statement: Statement): string {
  const { period } = statement.figure.measure;
  return period === null ? quoted(statement) : `${quoted(statement)} for ${period}`;
}

function article(side: BoundSide | undefined): string {
  return side === 'lower' ? 'a lower' : 'an upper';
}
