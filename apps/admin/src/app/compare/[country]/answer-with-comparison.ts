import { NO_ANSWER, plainAnswer } from '../../../downloads.ts';
import { ServerQueryError } from '../../../graphql/query-server.ts';
import { refusalOf } from '../../../graphql/refusal.ts';
import { type ComparedPair, chooseYears, pairOf, readAskedYears } from './asked-years.ts';
import type { ComparedCountry, Comparison } from './comparison-query.ts';
import { loadComparison, unreadablePins } from './load-comparison.ts';

export interface FoundComparison {
  readonly country: ComparedCountry;
  readonly comparison: Comparison;
  readonly pair: Required<ComparedPair>;
  /** Name for a file of it, without an ending: "prk-2003-2004-figures". */
  readonly name: string;
}

/** Reads the comparison that an address asks for and hands it on; says in plain words why it cannot. */
export async function answerWithComparison(
  request: Request,
  params: Promise<{ country: string }>,
  answer: (found: FoundComparison) => Response,
): Promise<Response> {
  const code = decodeURIComponent((await params).country).toUpperCase();
  const asked = readAskedYears(Object.fromEntries(new URL(request.url).searchParams));
  const years = chooseYears(asked, []);
  if (years === null) return plainAnswer(400, 'Name the two edition years: ?from=2003&to=2004');
  const pair = pairOf(asked, years);
  try {
    const { country, compare } = await loadComparison(code, pair);
    if (!country) return plainAnswer(404, `No country has the code ${code}.`);
    if (!compare) return plainAnswer(404, await whatIsMissing(country, pair));
    const name = `${country.code.toLowerCase()}-${pair.from}-${pair.to}-figures`;
    return answer({ country, comparison: compare, pair, name });
  } catch (error) {
    if (!(error instanceof ServerQueryError)) throw error;
    const refusal = refusalOf(error);
    if (refusal === null) return plainAnswer(502, NO_ANSWER);
    return plainAnswer(refusal.code === 'NOT_ALLOWED' ? 403 : 400, refusal.message);
  }
}

async function whatIsMissing(
  { code, name }: ComparedCountry,
  pair: Required<ComparedPair>,
): Promise<string> {
  const pins = await unreadablePins(code, pair);
  if (pins.length === 0) {
    return `${name} has no published entries for both ${pair.from} and ${pair.to}.`;
  }
  return pins
    .map(({ year, number }) => `Revision ${number} of ${name} ${year} is not public.`)
    .join(' ');
}
