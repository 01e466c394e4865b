import { csvAnswer } from '../../csv-answer.ts';
import { reportCsv } from '../report-csv.ts';
import { loadReport } from '../report-query.ts';

export function GET(
  _request: Request,
  { params }: { params: Promise<{ year: string }> },
): Promise<Response> {
  return csvAnswer(params, 'changes', async (year) => {
    const report = await loadReport(year);
    return report && reportCsv(year, report);
  });
}
