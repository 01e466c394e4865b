/** Prints how well the reader reads: `pnpm eval`. With --show-held-out it also lists the misses of the held-out half. */
import { readCorpus } from './corpus.ts';
import { resultsTable } from './results-table.ts';
import { type Miss, type Score, scoreReader } from './score.ts';

const tune = scoreReader(readCorpus('tune'));
const heldOut = scoreReader(readCorpus('held-out'));

print(resultsTable(tune, heldOut));
print(`\nMisses in the half that is tuned on: ${tune.misses.length}`);
list(tune);
print(`\nMisses in the held-out half: ${heldOut.misses.length}`);
if (process.argv.includes('--show-held-out')) list(heldOut);

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
