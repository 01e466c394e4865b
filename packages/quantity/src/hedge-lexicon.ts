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
  ['closer to, nearer, in the vicinity of, in the range of, around about, not far from', 'ABOUT'],
  ['an approximate, barely, scarcely, hardly more than, not far off, order of', 'ABOUT'],
  // A low estimate sets no floor: others may be lower.
  ['as low as, as few as, as little as', 'ABOUT'],
  ['an average of, averaging, averaged, on average, in the neighborhood of, nearer to', 'ABOUT'],
  ['an estimated, estimated, estimated at, estimated to be, estimates of', 'ESTIMATED'],
  ['an estimate of, estimated as, estimated number of, believed to be', 'ESTIMATED'],
  ['by one estimate, by some estimates, estimated to number, an estimated total of', 'ESTIMATED'],
  ['believed to number, thought to number, thought to be', 'ESTIMATED'],
  ['at least, a minimum of, minimum of, no fewer than, no less than, >=, ≥', 'AT_LEAST'],
  ['no less than some, not below, at minimum, at a minimum, at the minimum', 'AT_LEAST'],
  ['not less than, not fewer than, at the very least, a minimum, not under', 'AT_LEAST'],
  [
    'more than, more than to, over, in excess of, upwards of, upward of, exceeding, above',
    'MORE_THAN',
  ],
  [
    'well over, well above, far more than, just over, slightly more than, greater than, >',
    'MORE_THAN',
  ],
  ['a little more than, a little over, little more than, slightly over, just above', 'MORE_THAN'],
  ['somewhat more than, a bit more than, just more than, well in excess of', 'MORE_THAN'],
  [
    'something over, somewhat over, rather more than, comfortably over, comfortably more than',
    'MORE_THAN',
  ],
  ['far in excess of, exceeded, exceeds, surpassed, surpassing, topped, topping', 'MORE_THAN'],
  ['substantially more than, substantially over, far above, far over, way over', 'MORE_THAN'],
  ['slightly above, slightly in excess of, a shade over, a shade more than', 'MORE_THAN'],
  ['much more than, considerably more than, significantly more than, many more than', 'MORE_THAN'],
  ['at most, no more than, not more than, a maximum of, maximum of, at the most, ≤', 'AT_MOST'],
  [
    'not above, not over, not exceeding, no greater than, no higher than, at the outside',
    'AT_MOST',
  ],
  ['fewer than, less than, under, below, <, well under, well below, far fewer than', 'FEWER_THAN'],
  ['significantly fewer than, substantially fewer than, considerably less than', 'FEWER_THAN'],
  ['substantially less than, far below, far under, well short of', 'FEWER_THAN'],
  ['far less than, much less than, considerably fewer than, many fewer than', 'FEWER_THAN'],
  ['up to, as many as, as high as, as much as, anything up to, upto', 'UP_TO'],
  ['nearly, almost, just under, just below, slightly less than, not quite, close on', 'NEARLY'],
  ['slightly fewer than, slightly under, a little less than, a little fewer than', 'NEARLY'],
  ['a little under, somewhat fewer than, somewhat less than, just short of', 'NEARLY'],
  ['not far short of, little short of, little less than, a shade under, only just under', 'NEARLY'],
  ['very nearly, very close on, practically, virtually, slightly below', 'NEARLY'],
  ['a bit less than, a bit under, just less than, just fewer than, approaching', 'NEARLY'],
]);

/** Of these hedges a range needs none. */
export const BELIEFS = new PhraseTable<'belief'>([
  ['believed to be, believed to number, thought to number, thought to be, said to be', 'belief'],
]);

/** After the number. */
export const TRAILING_HEDGES = new PhraseTable<NumeralHedge>([
  ['or more, or higher, and more, or above, at least, at the least, +, or over', 'AT_LEAST'],
  ['- plus, at a minimum, at the minimum, and above, and over, and upwards', 'AT_LEAST'],
  ['or so, or thereabouts, more or less, give or take, - odd, or thereabout', 'ABOUT'],
  ['or fewer, or less, at most, at the most, at the outside, or under', 'AT_MOST'],
]);

/**
 * Words before the number that are no hedges themselves. "Perhaps 500" is about 500 where no other
 * word qualifies it; "perhaps as many as 500" is up to 500.
 */
export const FILLERS = new PhraseTable<'filler' | 'doubt'>([
  [
    'a total of, a combined total of, an overall total of, only, just, another, a further, further, an additional',
    'filler',
  ],
  ['yet another, an extra, a confirmed, a reported, a record, a combined', 'filler'],
  ['an official, a recorded, a documented, a known', 'filler'],
  ['reportedly, a group of, anywhere, somewhere, a mere, fully, altogether', 'filler'],
  ['perhaps, possibly, probably, likely, maybe', 'doubt'],
]);

/** "An unknown number", "unspecified numbers". */
const UNKNOWN_NUMBERS =
  'unknown unspecified undetermined uncertain unreported undisclosed indeterminate uncounted unconfirmed unverified unrecorded untold incalculable unknowable'
    .split(' ')
    .map((word) =>
      [
        `an ${word} number, ${word} number, ${word} numbers`,
        ...['large', 'significant', 'substantial', 'considerable', 'growing', 'small'].map(
          (size) => `an ${word} but ${size} number`,
        ),
      ].join(', '),
    );

/** "No reliable figures", "nor any official count": which counts are denied; any adjective may stand before them. */
export const COUNTS: ReadonlySet<string> = new Set(
  `figure figures estimate estimates count counts number numbers statistics data calculation calculations information tally
   tallies census record records breakdown breakdowns total totals`
    .trim()
    .split(/\s+/),
);
/** "No large numbers of refugees", "no fewer": of these it is not the count that is denied. */
export const SIZES: ReadonlySet<string> = new Set(
  'large significant substantial great considerable small further new additional more fewer'.split(
    ' ',
  ),
);

/** Whole statements without a numeral. */
export const STATEMENTS = new PhraseTable<'UNKNOWN' | 'NOT_AVAILABLE' | 'NONE' | 'SUPPRESSED'>([
  ...UNKNOWN_NUMBERS.map((phrases) => [phrases, 'UNKNOWN'] as const),
  ['unknown, not known', 'UNKNOWN'],
  ['no figures are available, no figure is available, no estimates, no estimate', 'NOT_AVAILABLE'],
  ['no estimate is available, not available, n / a, no number available', 'NOT_AVAILABLE'],
  ['no figures, no statistics', 'NOT_AVAILABLE'],
  ['none, not a single, not one', 'NONE'],
  ['suppressed', 'SUPPRESSED'],
]);

/** "an unknown number, though likely tens of thousands": what may stand between the two. */
export const CONCESSIONS: ReadonlySet<string> = new Set(
  '- , ( though although but perhaps possibly probably likely maybe of as many'.split(' '),
);

/** "Dozens to hundreds", "hundreds, perhaps thousands": what stands between two magnitudes that are one statement. */
export const ALTERNATIVES = new PhraseTable<'or'>([
  ['-, to, or, or even, or possibly, or perhaps, perhaps, possibly, if not', 'or'],
  ['and perhaps, and possibly, and maybe, maybe', 'or'],
]);

/** "estimates range 363,000-600,000": the words that bring a range after a best value. */
export const RANGE_VERBS: ReadonlySet<string> = new Set(
  'range ranges ranged ranging vary varies varied varying'.split(' '),
);

/** What a range of estimates is said of: ages and prices have ranges too. */
export const RANGE_SUBJECTS: ReadonlySet<string> = new Set(
  'estimates estimate figures counts numbers which and , ; ( - ) some a'.split(' '),
);

/** Verbs and nouns after which "from 310 to 480" tells of two times. */
export const CHANGES: ReadonlySet<string> = new Set(
  `rose risen rise rises fell fallen fall falls increased increase decreased decrease grew grown growth declined decline
   dropped drop climbed jumped swelled shrank went doubled tripled up down reduced dwindled changed soared plunged`
    .trim()
    .split(/\s+/),
);

/** "most frequently cited 40,000": the best value after a range. */
export const BEST_VALUE = new PhraseTable<'best'>([
  ['most frequently cited, most often cited, most commonly cited, with a best estimate of', 'best'],
  ['best estimate, with most estimates at, the most frequently cited being', 'best'],
  ['most likely, most widely cited, the most often cited being, with most putting it at', 'best'],
]);
