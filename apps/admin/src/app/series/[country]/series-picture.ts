/** One series as a picture that stands alone, with the entries that it rests on. */
import {
  drawPicture,
  type IntervalPicture,
} from '../../../components/interval-picture/draw-picture.ts';
import { pictureVerdict } from '../../../components/interval-picture/picture-verdict.ts';
import { measuredLine } from '../../../components/measure-words.ts';
import { readingCaution } from '../../compare/[country]/reading-caution.ts';
import type { AskedSeries } from './asked-series.ts';
import type { CountrySeries, MeasureSeries, SeriesPoint } from './series-query.ts';
import { vintages } from './vintages.ts';

export function seriesPicture(
  found: CountrySeries,
  series: MeasureSeries,
  asked: Pick<AskedSeries, 'asOf' | 'perspective'>,
): string {
  const { measure, attribution, points, changes, continuedFrom, continuesAs, firstStatement } =
    series;
  const rowOf = new Map(points.map(({ year }, index) => [year, index]));
  const counted = measuredLine({ ...measure, period: null });
  const picture: IntervalPicture = {
    title: `${found.country.name}, editions ${found.fromYear} to ${found.toYear}`,
    caution: readingCaution(asked),
    panels: [
      {
        heading: measure.label,
        counted: attribution === null ? counted : `${counted} · according to ${attribution}`,
        rows: points.map(({ year, figure, kind }) => ({
          label: String(year),
          figure,
          noEntry: kind === 'NO_ENTRY',
        })),
        verdicts: changes.flatMap(({ earlierYear, laterYear, change }) => {
          const [earlier, later] = [rowOf.get(earlierYear), rowOf.get(laterYear)];
          return earlier === undefined || later === undefined
            ? []
            : [pictureVerdict({ earlier, later }, change)];
        }),
        notes: [
          ...(continuedFrom === null
            ? []
            : [
                `Before ${continuedFrom.laterYear} the entries count otherwise: ${continuedFrom.measure.label}. ${continuedFrom.change.reason}`,
              ]),
          ...(continuesAs === null
            ? []
            : [
                `From ${continuesAs.laterYear} the entries count otherwise: ${continuesAs.measure.label}. ${continuesAs.change.reason}`,
              ]),
          ...(firstStatement === null ? [] : [firstStatement.text]),
          ...points.flatMap(vintages),
        ],
      },
    ],
    policy: found.policy,
    sources: sourcesOf(found, points),
  };
  return drawPicture(picture);
}

/** The entries that state the measure, cited; and those whose silence is drawn, by revision and hash. */
function sourcesOf({ entries }: CountrySeries, points: readonly SeriesPoint[]): string[] {
  const byYear = new Map(entries.map((entry) => [entry.edition.year, entry]));
  const of = (kind: SeriesPoint['kind']) =>
    points.flatMap((point) => {
      const entry = point.kind === kind ? byYear.get(point.year) : undefined;
      return entry === undefined ? [] : [entry];
    });
  const silent = of('SILENT').map(
    ({ edition, revision }) =>
      `${edition.year}, revision ${revision.number} (${revision.contentHash.slice(0, 12)})`,
  );
  return [
    ...of('STATED').map(({ citation }) => `Source: ${citation.text}`),
    ...(silent.length === 0 ? [] : [`Silent about it: edition ${silent.join('; ')}`]),
  ];
}
