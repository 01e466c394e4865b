import { ServerQueryError } from '../../../../graphql/query-server.ts';
import { seriesCsv } from '../series-csv.ts';
import { loadSeries } from '../series-query.ts';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ country: string }> },
): Promise<Response> {
  const code = decodeURIComponent((await params).country).toUpperCase();
  try {
    const found = await loadSeries(code);
    if (found === null) return plain(404, `No country has the code ${code}.`);
    return new Response(seriesCsv(found), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${found.country.code.toLowerCase()}-series.csv"`,
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
