import { hardBounds, type Interval, softBounds } from '@yearline/quantity/bounds';
import { DEFAULT_POLICY, type Policy, policyId } from '@yearline/quantity/policy';
import { sumQuantities } from '@yearline/quantity/sum-quantities';
import { describeSpan } from '@yearline/quantity/words';
import {
  type Check,
  type CheckedEntry,
  groupBy,
  listed,
  nameOfEntry,
  placeOf,
  quoted,
  type Statement,
  statementsOf,
} from './check.ts';
import { countKey } from './fact-key.ts';

/**
 * A total whose parts do not add up to it. A total is a figure without a country of origin; its parts are the
 * figures of the same entry that each name another one and agree in family of concepts, set of places, kind,
 * unit, definition and period, and in the population, or one half of it where the total counts two
 * ("refugees and asylum seekers"). Two figures for one origin, or two totals, leave it open what is
 * added, and nothing is said.
 *
 * Parts that come to more than the total always contradict it. Parts that come to less may only be the
 * larger ones, so that is said only where two or more stand in one paragraph with the total and no word such
 * as "including" tells that there are others. The words alone are asked first, then the policy; the message
 * tells which of them decided.
 */
export function sumsThatDoNotAdd(entry: CheckedEntry, policy: Policy = DEFAULT_POLICY): Check[] {
  return groupBy(statementsOf(entry), countKey).flatMap((statements) => {
    const totals = statements.filter(({ figure }) => figure.measure.origin === null);
    return groupBy(totals, ({ figure }) => String(figure.measure.population)).flatMap(
      ([total, rival]) => {
        if (!total || rival) return [];
        const parts = statements.filter((one) => isPart(one, total));
        return hasRivals(parts) ? [] : judge(total, parts, policy);
      },
    );
  });
}

function isPart({ figure: { measure } }: Statement, total: Statement): boolean {
  const counted = total.figure.measure.population;
  if (measure.origin === null) return false;
  if (measure.population === counted) return true;
  return measure.population !== null && (counted ?? '').split('-and-').includes(measure.population);
}

/** Refugees and asylum seekers from one country are two parts; two numbers of its refugees are rivals. */
function hasRivals(parts: readonly Statement[]): boolean {
  const counted = ({ figure: { measure } }: Statement) => `${measure.origin} ${measure.population}`;
  return new Set(parts.map(counted)).size < parts.length;
}

function judge(total: Statement, parts: readonly Statement[], policy: Policy): Check[] {
  const sum = sumQuantities(
    parts.map(({ figure }) => figure),
    policy,
  );
  if (!sum) return [];
  const readings = [
    { whole: hardBounds(total.figure), sum: sum.hard, by: 'by the words alone' },
    {
      whole: policyBounds(total, policy),
      sum: sum.soft ?? sum.hard,
      by: `under the policy ${policyId(policy)}, though the words alone do not rule it out`,
    },
  ];
  const contradiction = readings.find(
    ({ whole, sum: added }) =>
      added.low > whole.high || (added.high < whole.low && isComplete(total, parts)),
  );
  if (!contradiction) return [];
  return [
    {
      kind: 'SUM_DOES_NOT_ADD',
      message: `In ${nameOfEntry(total.entry)} of edition ${total.entry.year}, ${listed(parts.map(quoted))} come to ${describeSpan(contradiction.sum)}, which does not meet ${quoted(total)} (${describeSpan(contradiction.whole)}): so ${contradiction.by}.`,
      places: [total, ...parts].map(placeOf),
    },
  ];
}

/** Where the policy assumes nothing, the words stand. */
function policyBounds({ figure }: Statement, policy: Policy): Interval {
  return softBounds(figure, policy) ?? hardBounds(figure);
}

const NOT_ALL = /\b(?:includ(?:es|ed|ing)|among|mostly|mainly|most of|such as|especially)\b/i;

function isComplete(total: Statement, parts: readonly Statement[]): boolean {
  if (parts.length < 2) return false;
  const paragraphs = [total, ...parts].map(paragraphOf);
  const [first] = paragraphs;
  return (
    first !== undefined &&
    first !== null &&
    paragraphs.every((one) => one?.section === first.section && one.start === first.start) &&
    !NOT_ALL.test(first.text)
  );
}

function paragraphOf({ entry, figure: { anchor } }: Statement) {
  const body = anchor && entry.sections.find(({ key }) => key === anchor.section)?.body;
  if (!anchor || !body) return null;
  const start = body.lastIndexOf('\n\n', anchor.start) + 1;
  const end = body.indexOf('\n\n', anchor.end);
  return { section: anchor.section, start, text: body.slice(start, end < 0 ? undefined : end) };
}
