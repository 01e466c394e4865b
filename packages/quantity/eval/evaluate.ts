/**
 * Prints how well the reader reads: `pnpm eval`. It lists the misses of the part that is tuned on;
 * those of another only with --show-<part>, for instance --show-fresh.
 */
import { PARTS } from './corpus.ts';
import { resultsTable } from './results-table.ts';
import { type Miss, type Score, scoreParts } from './score.ts';

const scores = scoreParts();

print(resultsTable(scores));
for (const part of PARTS) {
  print(`\nMisses in ${part}: ${scores[part].misses.length}`);
  if (part === 'tune' || process.argv.includes(`--show-${part}`)) list(scores[part]);
}

function list({ misses }: Score): void {
  for (const miss of misses) print(missText(miss));
}

function missText({ sentence, parts, labelled, suggested }: Miss): string {
  const lines = [`\n${parts.join(', ')}: ${sentence}`];
  if (labelled) lines.push(`  label  ${figureText({ ...labelled, ...labelled.quantity })}`);
  if (suggested) lines.push(`  reader ${figureText(suggested)}`);
  return lines.join('\n');
}

type Printed = Pick<
  NonNullable<Miss['suggested']>,
  | 'phrase'
  | 'qualifier'
  | 'value'
  | 'low'
  | 'high'
  | 'population'
  | 'origin'
  | 'places'
  | 'kind'
  | 'period'
  | 'attribution'
>;

function figureText(figure: Printed): string {
  const { qualifier, value, low, high } = figure;
  const range = low === null ? '' : ` ${low}..${high}`;
  return [
    figure.phrase,
    `${qualifier}${value === null ? '' : ` ${value}`}${range}`,
    figure.population ?? '-',
    `${figure.origin ?? '-'} > ${figure.places.join(' + ') || '-'}`,
    `${figure.kind} ${figure.period ?? '-'}`,
    figure.attribution ?? '-',
  ].join(' | ');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
