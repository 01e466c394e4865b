/** The results as docs/evaluation.md prints them. */
import { CONFIDENCES } from '../src/confidence.ts';
import {
  type Agreement,
  MEASURE_PARTS,
  QUANTITY_PARTS,
  ratesOf,
  type Score,
  type Share,
} from './score.ts';

/** A Markdown table: one row per part, the two halves beside each other. */
export function resultsTable(tune: Score, heldOut: Score): string {
  const counts = (score: Score) => `${score.sentences} sentences, ${score.span.labelled} figures`;
  const both = (name: string, cell: (score: Score) => string) =>
    `| ${name} | ${cell(tune)} | ${cell(heldOut)} |`;
  return [
    both('', (score) => (score === tune ? 'tuned on' : 'held out')),
    '| --- | --- | --- |',
    both('size', counts),
    both('span, exact: precision / recall / F1', (score) => ratesText(score.span)),
    ...QUANTITY_PARTS.map((part) =>
      both(`${part}: precision / recall / F1`, (score) => ratesText(score.quantity[part])),
    ),
    ...QUANTITY_PARTS.map((part) =>
      both(`${part}, where the span is right`, (score) => shareText(score.whereSpanMatches[part])),
    ),
    both('false EXACT', (score) => String(score.falseExact)),
    ...MEASURE_PARTS.map((part) => both(part, (score) => shareText(score.measure[part]))),
    ...CONFIDENCES.map((level) =>
      both(`right when confidence is ${level}`, (score) => shareText(score.confidence[level])),
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
