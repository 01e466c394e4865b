/** The figures of a comparison as one picture that stands alone. */
import {
  drawPicture,
  type PicturePanel,
} from '../../../components/interval-picture/draw-picture.ts';
import { pictureVerdict } from '../../../components/interval-picture/picture-verdict.ts';
import { measuredChangeLine } from '../../../components/measure-words.ts';
import type { ComparedPair } from './asked-years.ts';
import type { Comparison, FigureChange } from './comparison-query.ts';
import { readingCaution } from './reading-caution.ts';

export function comparisonPicture(
  country: { readonly name: string },
  { from, to, figures, policy }: Comparison,
  asked: Pick<Required<ComparedPair>, 'asOf' | 'perspective'>,
): string {
  const years: Years = [String(from.edition.year), String(to.edition.year)];
  return drawPicture({
    title: `${country.name}, ${years.join(' to ')}`,
    caution: readingCaution(asked),
    panels: figures.map((change) => panel(change, years)),
    policy,
    sources: [from, to].map(({ citation }) => `Source: ${citation.text}`),
  });
}

type Years = readonly [earlier: string, later: string];

function panel(change: FigureChange, [earlierYear, laterYear]: Years): PicturePanel {
  return {
    heading: change.measure.label,
    counted: measuredChangeLine(change),
    rows: [
      { label: earlierYear, figure: change.earlier },
      { label: laterYear, figure: change.later },
    ],
    verdicts: [pictureVerdict({ earlier: 0, later: 1 }, change)],
    notes: [change.reason, ...attributions(change, [earlierYear, laterYear])],
  };
}

function attributions({ earlier, later }: FigureChange, [earlierYear, laterYear]: Years): string[] {
  const sides = [
    { year: earlierYear, attribution: earlier?.attribution ?? null },
    { year: laterYear, attribution: later?.attribution ?? null },
  ];
  return sides.flatMap(({ year, attribution }) =>
    attribution === null ? [] : [`${year} according to ${attribution}.`],
  );
}
