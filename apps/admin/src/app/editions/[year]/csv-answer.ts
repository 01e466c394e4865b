import { ServerQueryError } from '../../../graphql/query-server.ts';
import { readAskedYear } from './asked-year.ts';

/** A table of an edition as a file; `table` is null where there is no such edition. */
export async function csvAnswer(
  params: Promise<{ year: string }>,
  name: string,
  table: (year: number) => Promise<string | null>,
): Promise<Response> {
  const asked = (await params).year;
  const year = readAskedYear(asked);
  try {
    const text = year === null ? null : await table(year);
    if (text === null) return plain(404, `No edition of ${asked} can be read.`);
    return new Response(text, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="edition-${year}-${name}.csv"`,
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
