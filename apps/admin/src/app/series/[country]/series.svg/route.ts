import { fileAnswer, plainAnswer } from '../../../../downloads.ts';
import { answerWithSeries } from '../answer-with-series.ts';
import { seriesPicture } from '../series-picture.ts';

/** One measure as a picture: `?measure=` names it by the key of its series. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ country: string }> },
): Promise<Response> {
  return answerWithSeries(request, params, (found, asked) => {
    const key = new URL(request.url).searchParams.get('measure');
    const series = found.measures.find((candidate) => candidate.key === key);
    if (series === undefined) {
      const named = key === null ? 'Name a measure: ?measure=' : `No series has the key ${key}.`;
      const known = found.measures.map((candidate) => candidate.key).join('\n');
      return plainAnswer(key === null ? 400 : 404, `${named}\nThere are:\n${known}`);
    }
    const name = `${found.country.code.toLowerCase()}-${found.fromYear}-${found.toYear}-${series.measure.label}`;
    return fileAnswer(seriesPicture(found, series, asked), name, 'svg');
  });
}
