import { NO_ANSWER, plainAnswer } from '../../../downloads.ts';
import { ServerQueryError } from '../../../graphql/query-server.ts';
import { refusalOf } from '../../../graphql/refusal.ts';
import { type AskedSeries, readAskedSeries } from './asked-series.ts';
import { type CountrySeries, loadSeries } from './series-query.ts';

/** Reads the series that an address asks for and hands them on; says in plain words why it cannot. */
export async function answerWithSeries(
  request: Request,
  params: Promise<{ country: string }>,
  answer: (found: CountrySeries, asked: AskedSeries) => Response,
): Promise<Response> {
  const code = decodeURIComponent((await params).country).toUpperCase();
  const asked = readAskedSeries(Object.fromEntries(new URL(request.url).searchParams));
  try {
    const found = await loadSeries(code, asked);
    return found === null
      ? plainAnswer(404, `No country has the code ${code}.`)
      : answer(found, asked);
  } catch (error) {
    if (!(error instanceof ServerQueryError)) throw error;
    const refusal = refusalOf(error);
    if (refusal === null) return plainAnswer(502, NO_ANSWER);
    return plainAnswer(refusal.code === 'NOT_ALLOWED' ? 403 : 400, refusal.message);
  }
}
