import { fileAnswer } from '../../../../downloads.ts';
import { answerWithComparison } from '../answer-with-comparison.ts';
import { comparisonPicture } from '../comparison-picture.ts';

/** All figures of a comparison as one picture. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ country: string }> },
): Promise<Response> {
  return answerWithComparison(request, params, ({ country, comparison, pair, name }) =>
    fileAnswer(comparisonPicture(country, comparison, pair), name, 'svg'),
  );
}
