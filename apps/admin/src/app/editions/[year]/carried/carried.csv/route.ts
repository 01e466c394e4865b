import { ServerQueryError } from '../../../../../graphql/query-server.ts';
import { readAskedPage } from '../asked-page.ts';
import { carriedCsv } from '../carried-csv.ts';
import { allOf, loadCarried, loadRepeated } from '../carried-query.ts';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ year: string }> },
): Promise<Response> {
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  const { year, country } = readAskedPage((await params).year, parameters);
  if (year === null) return plain(404, 'The address names no edition by its year.');
  try {
    const carried = await allOf(loadCarried, { year, country });
    const repeated = await allOf(loadRepeated, { year, country });
    if (!carried || !repeated) {
      return plain(
        404,
        `Edition ${year} has no published entry${country ? ` of ${country}` : ''}.`,
      );
    }
    return new Response(carriedCsv(year, carried, repeated), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="carried-${year}${country ? `-${country.toLowerCase()}` : ''}.csv"`,
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
