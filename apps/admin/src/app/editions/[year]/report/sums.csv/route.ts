import { csvAnswer } from '../../csv-answer.ts';
import { loadReport } from '../report-query.ts';
import { sumsCsv } from '../sums-csv.ts';
import { loadSums } from '../sums-query.ts';

export function GET(
  _request: Request,
  { params }: { params: Promise<{ year: string }> },
): Promise<Response> {
  return csvAnswer(params, 'sums', async (year) => {
    const [report, sums] = await Promise.all([loadReport(year), loadSums(year)]);
    return report && sumsCsv(year, sums);
  });
}
