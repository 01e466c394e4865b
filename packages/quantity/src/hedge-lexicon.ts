/** The words by which English text qualifies a number. */
import { PhraseTable } from './phrase-table.ts';
import type { Qualifier } from './quantity.ts';

/** A qualifier that stands with one numeral. */
export type NumeralHedge = Extract<
  Qualifier,
  | 'EXACT'
  | 'ABOUT'
  | 'ESTIMATED'
  | 'AT_LEAST'
  | 'MORE_THAN'
  | 'AT_MOST'
  | 'FEWER_THAN'
  | 'UP_TO'
  | 'NEARLY'
>;

/** Before the number. */
export const HEDGES = new PhraseTable<NumeralHedge>([
  ['exactly, precisely', 'EXACT'],
  [
    'about, some, around, roughly, approximately, approx, approx ., circa, ca, ca ., c ., ~',
    'ABOUT',
  ],
  ['close to, in the region of, in the order of, on the order of, something like', 'ABOUT'],
  ['an estimated, estimated, estimated at, estimated to be, estimates of', 'ESTIMATED'],
  ['an estimate of, the estimated, estimated as, estimated number of, believed to be', 'ESTIMATED'],
  ['at least, a minimum of, minimum of, no fewer than, no less than, >=, ≥', 'AT_LEAST'],
  ['not less than, not fewer than, at the very least, a minimum', 'AT_LEAST'],
  [
    'more than, more than to, over, in excess of, upwards of, upward of, exceeding, above',
    'MORE_THAN',
  ],
  [
    'well over, well above, far more than, just over, slightly more than, greater than, >',
    'MORE_THAN',
  ],
  ['at most, no more than, not more than, a maximum of, maximum of, at the most, ≤', 'AT_MOST'],
  ['fewer than, less than, under, below, <, well under, well below, far fewer than', 'FEWER_THAN'],
  ['up to, as many as, as high as, as much as', 'UP_TO'],
  ['nearly, almost, just under, just below, slightly less than, not quite, close on', 'NEARLY'],
]);

/** After the number. */
export const TRAILING_HEDGES = new PhraseTable<NumeralHedge>([
  ['or more, or higher, and more, or above, at least, at the least', 'AT_LEAST'],
  ['or so', 'ABOUT'],
  ['or fewer, or less, at most, at the most', 'AT_MOST'],
]);

/** Words before the number that add nothing to how it is qualified. */
export const FILLERS = new PhraseTable<'filler'>([
  [
    'a total of, total of, only, just, another, a further, further, an additional, perhaps',
    'filler',
  ],
  ['possibly, probably, likely, reportedly, a group of, anywhere, somewhere', 'filler'],
]);

/** Whole statements without a numeral. */
export const STATEMENTS = new PhraseTable<'UNKNOWN' | 'NOT_AVAILABLE' | 'NONE' | 'SUPPRESSED'>([
  ['an unknown number, unknown number, unknown numbers, an undetermined number', 'UNKNOWN'],
  ['an unspecified number, an uncertain number, an unreported number, unknown', 'UNKNOWN'],
  ['no definitive calculation, no definitive estimate, no definitive figure', 'NOT_AVAILABLE'],
  ['no definitive figures, no definitive count, no definitive number', 'NOT_AVAILABLE'],
  [
    'no reliable figure, no reliable figures, no reliable estimate, no reliable count',
    'NOT_AVAILABLE',
  ],
  ['no reliable estimates, no reliable statistics, no reliable data', 'NOT_AVAILABLE'],
  ['no official figure, no official figures, no official count, no estimate', 'NOT_AVAILABLE'],
  ['no figures are available, no figure is available, no estimates', 'NOT_AVAILABLE'],
  ['no estimate is available, not available, n / a, no number available', 'NOT_AVAILABLE'],
  ['none', 'NONE'],
  ['suppressed', 'SUPPRESSED'],
]);

/** "an unknown number, though likely tens of thousands": what may stand between the two. */
export const CONCESSIONS: ReadonlySet<string> = new Set(
  '- , ( though although but perhaps possibly probably likely maybe of as many'.split(' '),
);

/** "estimates range 363,000-600,000": the words that bring a range after a best value. */
export const RANGE_VERBS: ReadonlySet<string> = new Set(
  'range ranges ranged ranging vary varies varied varying'.split(' '),
);

/** What a range of estimates is said of: ages and prices have ranges too. */
export const RANGE_SUBJECTS: ReadonlySet<string> = new Set(
  'estimates estimate figures counts numbers which and , ; ( - ) some'.split(' '),
);

/** "most frequently cited 40,000": the best value after a range. */
export const BEST_VALUE = new PhraseTable<'best'>([
  ['most frequently cited, most often cited, most commonly cited, with a best estimate of', 'best'],
  ['best estimate, with most estimates at, the most frequently cited being', 'best'],
]);
