/** The text twin of the glyph: what a listener, a copied table and a printed page say instead of it. */
import {
  hasHardBounds,
  hasSoftBounds,
  type Interval,
  type IntervalRow,
  isWithoutNumber,
} from './interval.ts';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** 100000 → "100,000". */
export function formatCount(count: number): string {
  return grouped.format(count);
}

/** As formatCount, shortened where an axis has no room: 1500000 → "1.5 million". */
export function formatTick(count: number): string {
  return count >= 1_000_000 ? `${grouped.format(count / 1_000_000)} million` : formatCount(count);
}

/** 1450, 1549 → "1,450 to 1,549"; null is open. */
export function formatBounds(low: number, high: number | null): string {
  if (high === null) return `${formatCount(low)} or more`;
  if (low === high) return `exactly ${formatCount(low)}`;
  if (low === 0) return `${formatCount(high)} or fewer`;
  return `${formatCount(low)} to ${formatCount(high)}`;
}

/** What the words of a figure allow, without the phrase: "7,800 or more". */
export function boundsInWords(figure: Interval): string {
  if (figure.qualifier === 'UNKNOWN') return 'at least one, how many is unknown';
  if (isWithoutNumber(figure)) return 'no number can be given';
  const parts: string[] = [];
  if (!hasHardBounds(figure)) parts.push('no firm bounds');
  else if (figure.qualifier === 'NONE') parts.push('none');
  else parts.push(formatBounds(figure.hardLow, figure.hardHigh));
  if (figure.qualifier === 'SUPPRESSED') parts.push('the source hides which');
  if (hasSoftBounds(figure) && figure.softLow !== null) {
    parts.push(`indicatively ${formatBounds(figure.softLow, figure.softHigh)}`);
  }
  if (figure.best !== null && figure.hardLow !== figure.hardHigh) {
    parts.push(`the source says ${formatCount(figure.best)}`);
  }
  return parts.join('; ');
}

/** "at least 7,800: 7,800 or more". */
export function describeFigure(figure: Interval): string {
  return `${figure.phrase}: ${boundsInWords(figure)}`;
}

/** "2003, at least 7,800: 7,800 or more. 2004, silent." */
export function describeRows(rows: readonly IntervalRow[]): string {
  return rows
    .map(({ label, figure, noEntry, elsewhere }) => {
      const silence = elsewhere?.silence ?? (noEntry ? 'no entry' : 'silent');
      const said = figure === null ? silence : describeFigure(figure);
      return label === '' ? `${said}.` : `${label}, ${said}.`;
    })
    .join(' ');
}
