/**
 * The figures of a comparison as a table for a spreadsheet. Bounds are those of the words alone: the policy's
 * soft bounds are for verdicts, not data. Silence is an empty cell, never a zero.
 */
import { type Cell, csvText } from '../../../csv.ts';
import type { Comparison, FigureChange } from './comparison-query.ts';

type Figure = FigureChange['earlier'];
type Judgement = Omit<FigureChange, 'measure' | 'earlier' | 'later' | 'rulings'>;

export const FIGURE_COLUMNS: readonly [string, (figure: NonNullable<Figure>) => Cell][] = [
  ['phrase', (figure) => figure.phrase],
  ['qualifier', (figure) => figure.qualifier],
  ['value', (figure) => figure.value],
  ['low', (figure) => figure.hardLow],
  ['high', (figure) => figure.hardHigh],
  ['best', (figure) => figure.best],
  ['period', (figure) => figure.measure.period],
  ['attribution', (figure) => figure.attribution],
];

export const CHANGE_COLUMNS: readonly [string, (change: Judgement) => Cell][] = [
  ['verdict', (change) => change.verdict],
  ['certainty', (change) => change.certainty],
  ['change_low', (change) => change.changeLow],
  ['change_high', (change) => change.changeHigh],
  ['change', (change) => change.changeText],
  ['percent', (change) => change.percent],
  ['flags', (change) => change.flags.join(' ')],
  ['reason', (change) => change.reason],
];

export function figureTableCsv(
  country: { readonly code: string; readonly name: string },
  comparison: Comparison,
): string {
  const { from, to, figures, policy } = comparison;
  const header = [
    'country',
    'country_name',
    'measure',
    'label',
    'kind',
    'unit',
    ...sideHeader('earlier'),
    ...sideHeader('later'),
    ...CHANGE_COLUMNS.map(([name]) => name),
    'policy',
  ];
  const rows = figures.map((change) => [
    country.code,
    country.name,
    change.measure.key,
    change.measure.label,
    change.measure.kind,
    change.measure.unit,
    ...sideCells(from, change.earlier),
    ...sideCells(to, change.later),
    ...CHANGE_COLUMNS.map(([, read]) => read(change)),
    policy,
  ]);
  return csvText([header, ...rows]);
}

function sideHeader(side: string): string[] {
  return ['year', 'revision', ...FIGURE_COLUMNS.map(([name]) => name)].map(
    (name) => `${side}_${name}`,
  );
}

function sideCells(entry: Comparison['from'], figure: Figure): Cell[] {
  return [
    entry.edition.year,
    entry.revision.number,
    ...FIGURE_COLUMNS.map(([, read]) => (figure === null ? null : read(figure))),
  ];
}
