import { ServerQueryError } from '../../../../graphql/query-server.ts';
import { chooseYears, readAskedYears } from '../asked-years.ts';
import { figureTableCsv } from '../figure-table-csv.ts';
import { loadComparison } from '../load-comparison.ts';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ country: string }> },
): Promise<Response> {
  const code = decodeURIComponent((await params).country).toUpperCase();
  const asked = readAskedYears(Object.fromEntries(new URL(request.url).searchParams));
  const years = chooseYears(asked, []);
  if (years === null) return plain(400, 'Name the two edition years: ?from=2003&to=2004');

  const answer = await loadComparison(code, years.from, years.to, asked.asOf).catch(
    (error: unknown) => {
      if (error instanceof ServerQueryError) return null;
      throw error;
    },
  );
  if (answer === null) return plain(502, 'The server did not answer. Try again in a moment.');
  const { country, compare } = answer;
  if (!country) return plain(404, `No country has the code ${code}.`);
  if (!compare) {
    return plain(
      404,
      `${country.name} has no published entries for both ${years.from} and ${years.to}.`,
    );
  }
  const name = `${country.code.toLowerCase()}-${years.from}-${years.to}-figures.csv`;
  return new Response(figureTableCsv(country, compare), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
