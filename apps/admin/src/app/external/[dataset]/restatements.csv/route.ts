import { ServerQueryError } from '../../../../graphql/query-server.ts';
import { readAskedReleases } from '../asked-releases.ts';
import { restatementsCsv } from '../restatements-csv.ts';
import {
  AskedWronglyError,
  loadDataset,
  loadRestatements,
  type Restatement,
} from '../restatements-query.ts';

const PAGE = 100;
/** Far more than releases of UNHCR differ in; nothing is cut silently. */
const MOST_ROWS = 10_000;

export async function GET(
  request: Request,
  { params }: { params: Promise<{ dataset: string }> },
): Promise<Response> {
  const { dataset } = await params;
  const asked = readAskedReleases(Object.fromEntries(new URL(request.url).searchParams));
  try {
    if ((await loadDataset(dataset)) === null) return plain(404, 'No such table was imported.');
    let page = await loadRestatements(dataset, { ...asked, after: null }, PAGE);
    if (page === null) return plain(404, 'There are not two releases of this table.');
    const { from, to, restatements } = page;
    if (restatements.totalCount > MOST_ROWS) {
      return plain(413, `More than ${MOST_ROWS} rows. Name a country: ?country=PRK`);
    }
    const rows: Restatement[] = [];
    while (page) {
      rows.push(...page.restatements.nodes);
      const { hasNextPage, endCursor } = page.restatements.pageInfo;
      if (!hasNextPage) break;
      page = await loadRestatements(dataset, { ...asked, after: endCursor ?? null }, PAGE);
    }
    return new Response(restatementsCsv({ from, to }, rows), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="restated-${from.release}-${to.release}.csv"`,
      },
    });
  } catch (error) {
    if (error instanceof AskedWronglyError) return plain(400, error.message);
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
