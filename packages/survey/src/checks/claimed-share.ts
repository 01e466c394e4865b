/** A relative change that a sentence claims in words: "decreased by 17 percent", "rose by a third", "doubled". */
import { type Interval, roundingUnit } from '@yearline/quantity/bounds';
import type { Policy } from '@yearline/quantity/policy';

export interface ClaimedShare {
  /** What later number over earlier number the claim allows: 0.825 to 0.835 for "by 17 percent" less. */
  readonly factor: Interval;
  /** Whether the words alone set these ends; false where the policy reads a loose word. */
  readonly strict: boolean;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

const HEDGE =
  '(?<hedge>more than|less than|fewer than|at least|at most|up to|as much as|over|under|nearly|almost|about|around|some|roughly|approximately|an estimated|close to)';
const SHARE =
  '(?:(?<percent>\\d{1,3}(?:\\.\\d{1,2})?) ?(?:(?:percent|per cent)\\b|%)|(?<fraction>(?:one|a) (?:half|third|quarter|fifth)|half|two thirds|two-thirds|three quarters|three-quarters))';
const CLAIMS = [
  `\\b(?<verb>decreased|fell|dropped|declined|shrank|increased|rose|grew|climbed|jumped) by (?:${HEDGE} )?${SHARE}`,
  `\\b(?<verb>decrease|fall|drop|decline|increase|rise) of (?:${HEDGE} )?${SHARE}`,
  `\\b(?:${HEDGE} )?(?<percent>\\d{1,3}(?:\\.\\d{1,2})?)[ -](?:percent|per cent) (?<verb>decrease|fall|drop|decline|increase|rise)\\b`,
  `\\b(?:${HEDGE} )?(?<verb>doubled|tripled|halved)\\b`,
].map((pattern) => new RegExp(pattern, 'gi'));

/** Word → share of the earlier number, in percent. */
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  'two thirds': 200 / 3,
  'three quarters': 75,
};
const MULTIPLES: Readonly<Record<string, number>> = { doubled: 100, tripled: 200, halved: 50 };
const FALLS = /^(?:decrease|fell|fall|drop|decline|shrank|halved)/i;

/** Every claim of a text. A claim that is denied, doubted or expected claims nothing; see `claimedChanges`. */
export function claimedShares(text: string, policy: Policy): ClaimedShare[] {
  return CLAIMS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => read(match, policy)),
  );
}

function read(match: RegExpExecArray, policy: Policy): ClaimedShare {
  const { verb = '', percent, fraction, hedge } = match.groups ?? {};
  const stated = percent === undefined ? shareInWords(fraction ?? verb) : Number(percent);
  const { share, strict } = allowedShare(stated, percent, hedge?.toLowerCase(), policy);
  const factor = FALLS.test(verb)
    ? { low: Math.max(0, 1 - share.high / 100), high: 1 - share.low / 100 }
    : { low: 1 + share.low / 100, high: 1 + share.high / 100 };
  const [quote] = match;
  return { factor, strict, quote, start: match.index, end: match.index + quote.length };
}

function shareInWords(words: string): number {
  const plain = words.toLowerCase().replace('-', ' ');
  return (
    MULTIPLES[plain] ??
    FRACTIONS[plain] ??
    FRACTIONS[plain.replace(/^(?:one|a) /, '')] ??
    Number.NaN
  );
}

/**
 * A printed percentage is rounded to its last place, a round one to its rounding unit. Fractions, multiples
 * and loose hedges are read as widely as the policy reads any approximate number.
 */
function allowedShare(
  stated: number,
  percent: string | undefined,
  hedge: string | undefined,
  policy: Policy,
): { share: Interval; strict: boolean } {
  const loose = (stated * policy.tolerance.mostPercent) / 100;
  const rounding = percent === undefined ? loose : halfOfLastPlace(percent);
  const strict = percent !== undefined;
  switch (hedge) {
    case 'more than':
    case 'at least':
    case 'over':
      return { share: { low: stated - rounding, high: Number.POSITIVE_INFINITY }, strict };
    case 'less than':
    case 'fewer than':
    case 'at most':
    case 'under':
      return { share: { low: 0, high: stated + rounding }, strict };
    case 'up to':
    case 'as much as':
      return { share: { low: 0, high: stated + rounding }, strict: false };
    case undefined:
      return { share: { low: stated - rounding, high: stated + rounding }, strict };
    default: {
      const either = Math.max(loose, rounding);
      return { share: { low: stated - either, high: stated + either }, strict: false };
    }
  }
}

function halfOfLastPlace(percent: string): number {
  const decimals = percent.split('.')[1]?.length ?? 0;
  return decimals > 0 ? 0.5 / 10 ** decimals : roundingUnit(Number(percent)) / 2;
}
