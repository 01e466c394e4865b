import { describe, expect, it } from 'vitest';
import type { PointKind, Series } from './build-series.ts';
import { firstStatementOf } from './first-statement.ts';

function series(kinds: readonly PointKind[], continuedFrom: unknown = null): Series {
  const points = kinds.map((kind, n) => ({
    year: 1998 + n,
    kind,
    figure: kind === 'STATED' ? { phrase: 'about 300' } : null,
  }));
  return { points, continuedFrom } as unknown as Series;
}

describe('the first statement of a series', () => {
  it('names the silent editions before it, and does not call a missing entry silent', () => {
    const first = firstStatementOf(
      series(['SILENT', 'SILENT', 'SILENT', 'NO_ENTRY', 'SILENT', 'STATED', 'SILENT']),
    );
    expect(first).toEqual({
      year: 2003,
      silentYears: [1998, 1999, 2000, 2002],
      text: 'Not stated in 1998-2000 and 2002, then “about 300” in 2003. Silence is not zero.',
    });
  });

  it.each([
    ['the first entry states it', series(['STATED', 'SILENT'])],
    ['there was no entry before', series(['NO_ENTRY', 'STATED'])],
    ['it goes on from another series', series(['SILENT', 'STATED'], {})],
  ])('is nothing to say where %s', (_why, found) => {
    expect(firstStatementOf(found)).toBeNull();
  });
});
