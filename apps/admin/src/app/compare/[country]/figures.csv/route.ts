import { fileAnswer } from '../../../../downloads.ts';
import { answerWithComparison } from '../answer-with-comparison.ts';
import { figureTableCsv } from '../figure-table-csv.ts';

export function GET(
  request: Request,
  { params }: { params: Promise<{ country: string }> },
): Promise<Response> {
  return answerWithComparison(request, params, ({ country, comparison, name }) =>
    fileAnswer(figureTableCsv(country, comparison), name, 'csv'),
  );
}
