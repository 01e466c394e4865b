import { splitSentences } from '@yearline/prose/sentences';
import { hardBounds, type Interval, softBounds } from '@yearline/quantity/bounds';
import { matchFigures } from '@yearline/quantity/measure';
import { DEFAULT_POLICY, type Policy, policyId } from '@yearline/quantity/policy';
import { formatCount } from '@yearline/quantity/words';
import type { LoadedFigure, LoadedSection } from '../entries/load-content.ts';
import {
  type Check,
  type CheckedEntry,
  nameOfEntry,
  placeOf,
  quoted,
  type Statement,
} from './check.ts';
import { type ClaimedShare, claimedShares } from './claimed-share.ts';
import { describedYear, periodOf } from './fact-key.ts';

/**
 * A sentence that claims a relative change, beside the figures it speaks of: "decreased by 17 percent" where
 * this edition and the one before allow no such change. The claim is held against [low / high, high / low] of
 * the two figures: of the words alone first, then under the policy. It is let be wherever it is not plain what
 * it speaks of: unless its sentence holds exactly one claim and one figure that continues one of the year
 * before, in one clause, and where the sentence names another span, denies the change or only expects it.
 */
export function claimedChanges(
  earlier: CheckedEntry,
  later: CheckedEntry,
  policy: Policy = DEFAULT_POLICY,
): Check[] {
  if (earlier.year !== later.year - 1) return [];
  const pairs = yearlyPairs(earlier, later);
  if (pairs.length === 0) return [];
  // Few sections claim anything, and telling sentences apart is the slow part.
  const claiming = later.sections.filter(({ body }) => claimedShares(body, policy).length > 0);
  return claiming.flatMap((section) =>
    splitSentences(section.body).flatMap((sentence) => {
      const [claim, ...otherClaims] = claimedShares(sentence.text, policy);
      if (!claim || otherClaims.length > 0 || !isPlain(sentence.text, later)) return [];
      const [pair, ...otherPairs] = pairs.filter(({ now }) =>
        standsIn(now.figure, section, sentence),
      );
      if (!pair || otherPairs.length > 0) return [];
      if (!areInOneClause(claim, pair.now.figure, sentence)) return [];
      return judge(pair, claim, { section, offset: sentence.start }, policy);
    }),
  );
}

interface Pair {
  readonly then: Statement;
  readonly now: Statement;
}

/** Of one measure, and of the two years that the editions describe; the base as the later edition restates it. */
function yearlyPairs(earlier: CheckedEntry, later: CheckedEntry): Pair[] {
  return matchFigures(
    earlier.figures,
    later.figures,
    (figure) => figure.measure,
    (figure) => figure.attribution,
  )
    .flatMap(({ earlier: before, later: after, restatedEarlier, match }): Pair[] => {
      if (!before || !after || match !== 'same-measure') return [];
      const then = restatedEarlier
        ? { entry: later, figure: restatedEarlier }
        : { entry: earlier, figure: before };
      return [{ then, now: { entry: later, figure: after } }];
    })
    .filter(({ then, now }) => {
      const { kind } = now.figure.measure;
      if (kind !== 'STOCK' && kind !== 'FLOW') return false;
      const year = describedYear(later);
      return periodOf(now)?.endYear === year && periodOf(then)?.endYear === year - 1;
    });
}

const OTHERWISE =
  /\b(?:not|never|neither|nor|would|could|may|might|should|if|expected|since|past|month|months|monthly|week|decade|quarters?\sof|half of \d|average|rate)\b/i;

/** Whether the sentence claims, and of no other span than from the year before to the year described. */
function isPlain(sentence: string, entry: CheckedEntry): boolean {
  const year = describedYear(entry);
  const years = (sentence.match(/\b(?:1[89]|20)\d{2}\b/g) ?? []).map(Number);
  return !OTHERWISE.test(sentence) && years.every((one) => one === year || one === year - 1);
}

function standsIn(
  { anchor }: LoadedFigure,
  section: LoadedSection,
  sentence: { readonly start: number; readonly end: number },
): boolean {
  return (
    anchor !== null &&
    anchor.section === section.key &&
    anchor.start >= sentence.start &&
    anchor.end <= sentence.end
  );
}

const CLAUSE = /;|\b(?:while|whereas|although|though|but|and|as|when|which|who)\b/i;

/** "The population doubled, while 400,000 fled" says nothing of how those who fled have changed. */
function areInOneClause(
  claim: ClaimedShare,
  { anchor }: LoadedFigure,
  sentence: { readonly text: string; readonly start: number },
): boolean {
  if (anchor === null) return false;
  const [start, end] = [anchor.start - sentence.start, anchor.end - sentence.start];
  const between = sentence.text.slice(Math.min(end, claim.end), Math.max(start, claim.start));
  return !CLAUSE.test(between);
}

function judge(
  { then, now }: Pair,
  claim: ClaimedShare,
  at: { readonly section: LoadedSection; readonly offset: number },
  policy: Policy,
): Check[] {
  const hard = factor(hardBounds(then.figure), hardBounds(now.figure));
  const soft = factor(policyBounds(then, policy), policyBounds(now, policy));
  const byWords = hard !== null && claim.strict && areDisjoint(hard, claim.factor);
  const allowed = byWords ? hard : soft;
  if (allowed === null || !areDisjoint(allowed, claim.factor)) return [];
  const by = byWords
    ? 'by the words alone'
    : `under the policy ${policyId(policy)}, though the words alone may not rule it out`;
  return [
    {
      kind: 'CLAIMED_CHANGE',
      message: `In ${nameOfEntry(now.entry)} of edition ${now.entry.year} a sentence claims "${claim.quote}", but ${quoted(then)} (edition ${then.entry.year}) and ${quoted(now)} allow ${describeFactor(allowed)}: so ${by}.`,
      places: [
        placeOf(then),
        placeOf(now),
        {
          revisionId: now.entry.revisionId,
          figure: null,
          section: at.section.key,
          quote: claim.quote,
          start: at.offset + claim.start,
          end: at.offset + claim.end,
        },
      ],
    },
  ];
}

function policyBounds({ figure }: Statement, policy: Policy): Interval {
  return softBounds(figure, policy) ?? hardBounds(figure);
}

/** What later over earlier may be; null where the earlier is zero for certain. */
function factor(then: Interval, now: Interval): Interval | null {
  if (then.high === 0) return null;
  return {
    low: now.low / then.high,
    high: then.low === 0 ? Number.POSITIVE_INFINITY : now.high / then.low,
  };
}

function areDisjoint(a: Interval, b: Interval): boolean {
  return a.low > b.high || b.low > a.high;
}

/** "a change of -3.3 % to +1.2 %"; the ends are rounded outwards, so that nothing allowed is denied. */
function describeFactor({ low, high }: Interval): string {
  const least = signed(Math.floor((low - 1) * 1000) / 10);
  if (!Number.isFinite(high)) return `a change of ${least} or above`;
  return `a change of ${least} to ${signed(Math.ceil((high - 1) * 1000) / 10)}`;
}

function signed(percent: number): string {
  return `${percent > 0 ? '+' : ''}${formatCount(percent)} %`;
}
