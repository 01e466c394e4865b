import { ServerQueryError } from '../../../../graphql/query-server.ts';
import { readAskedSeries } from '../asked-series.ts';
import { externalCsv } from '../external-csv.ts';
import { loadBeside } from '../external-query.ts';
import { loadSeries } from '../series-query.ts';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ country: string }> },
): Promise<Response> {
  const code = decodeURIComponent((await params).country).toUpperCase();
  try {
    const asked = readAskedSeries(Object.fromEntries(new URL(request.url).searchParams));
    const [found, pairs] = [await loadSeries(code, asked), await loadBeside(code, asked)];
    if (found === null || pairs.length === 0)
      return plain(404, `Nothing stands beside the series of ${code}.`);
    return new Response(externalCsv(pairs), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${found.country.code.toLowerCase()}-survey-and-unhcr.csv"`,
      },
    });
  } catch (error) {
    if (!(error instanceof ServerQueryError)) throw error;
    return plain(502, 'The server did not answer. Try again in a moment.');
  }
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
