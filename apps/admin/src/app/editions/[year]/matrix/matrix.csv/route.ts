import { csvAnswer } from '../../csv-answer.ts';
import { readAskedMeasure } from '../asked-measure.ts';
import { matrixCsv } from '../matrix-csv.ts';
import { loadMatrix } from '../matrix-query.ts';

export function GET(
  request: Request,
  { params }: { params: Promise<{ year: string }> },
): Promise<Response> {
  const address = new URL(request.url).searchParams;
  const { concept, population } = readAskedMeasure(Object.fromEntries(address));
  return csvAnswer(params, 'matrix', async (year) => {
    const matrix = await loadMatrix(year, concept, population);
    return matrix && matrixCsv(year, matrix);
  });
}
