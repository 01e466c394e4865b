/** The results as docs/evaluation.md prints them. */
import { CONFIDENCES } from '../src/confidence.ts';
import { PARTS, type Part } from './corpus.ts';
import {
  type Agreement,
  MEASURE_PARTS,
  QUANTITY_PARTS,
  ratesOf,
  type Score,
  type Share,
} from './score.ts';

/** A Markdown table: one column per part of the corpus. */
export function resultsTable(scores: Readonly<Record<Part, Score>>): string {
  const counts = (score: Score) => `${score.sentences} sentences, ${score.span.labelled} figures`;
  const row = (name: string, cell: (score: Score) => string) =>
    `| ${[name, ...PARTS.map((part) => cell(scores[part]))].join(' | ')} |`;
  return [
    `| ${['', ...PARTS].join(' | ')} |`,
    `| ${['', ...PARTS].map(() => '---').join(' | ')} |`,
    row('size', counts),
    row('span, exact: precision / recall / F1', (score) => ratesText(score.span)),
    ...QUANTITY_PARTS.map((part) =>
      row(`${part}: precision / recall / F1`, (score) => ratesText(score.quantity[part])),
    ),
    ...QUANTITY_PARTS.map((part) =>
      row(`${part}, where the span is right`, (score) => shareText(score.whereSpanMatches[part])),
    ),
    row('false EXACT', (score) => String(score.falseExact)),
    ...MEASURE_PARTS.map((part) => row(part, (score) => shareText(score.measure[part]))),
    ...CONFIDENCES.map((level) =>
      row(`right when confidence is ${level}`, (score) => shareText(score.confidence[level])),
    ),
  ].join('\n');
}

function ratesText(agreement: Agreement): string {
  const { precision, recall, f1 } = ratesOf(agreement);
  return [precision, recall, f1].map((rate) => rate.toFixed(3)).join(' / ');
}

function shareText({ right, of }: Share): string {
  return of === 0 ? 'none' : `${(right / of).toFixed(3)} (${right} of ${of})`;
}
