import { fileAnswer } from '../../../../downloads.ts';
import { answerWithSeries } from '../answer-with-series.ts';
import { seriesCsv } from '../series-csv.ts';

export function GET(
  request: Request,
  { params }: { params: Promise<{ country: string }> },
): Promise<Response> {
  return answerWithSeries(request, params, (found) =>
    fileAnswer(seriesCsv(found), `${found.country.code.toLowerCase()}-series`, 'csv'),
  );
}
