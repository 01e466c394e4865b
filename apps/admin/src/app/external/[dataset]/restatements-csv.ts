/**
 * Restatements as a table for a spreadsheet. A number is what the file prints; where a release states nothing the
 * cell is empty and the state beside it says why. It is never a zero.
 */
import { csvText } from '../../../csv.ts';
import type { ReleaseComparison, Restatement } from './restatements-query.ts';

const HEADER = [
  ...['year', 'origin', 'origin_name', 'host', 'host_name', 'column', 'label'],
  ...['release_before', 'state_before', 'printed_before', 'reads_before'],
  ...['release_after', 'state_after', 'printed_after', 'reads_after'],
  ...['verdict', 'change_low', 'change_high', 'change', 'percent', 'reason'],
  ...['cite_before', 'cite_after'],
];

export function restatementsCsv(
  { from, to }: Pick<ReleaseComparison, 'from' | 'to'>,
  restatements: readonly Restatement[],
): string {
  const rows = restatements.map(({ year, origin, host, measure, label, before, after, change }) => [
    ...[year, origin.code, origin.name, host.code, host.name, measure, label],
    ...[from.release, before.state, before.printed ?? null, before.text],
    ...[to.release, after.state, after.printed ?? null, after.text],
    ...[change.verdict, change.changeLow ?? null, change.changeHigh ?? null],
    ...[change.changeText ?? null, change.percent ?? null, change.reason],
    ...[from.citation, to.citation],
  ]);
  return csvText([HEADER, ...rows]);
}
