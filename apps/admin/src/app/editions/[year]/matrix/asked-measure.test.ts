import { describe, expect, it } from 'vitest';
import { measureQuery, readAskedMeasure } from './asked-measure.ts';

describe('the address of a matrix', () => {
  it('names a concept and a population, and reads back what it wrote', () => {
    const asked = { concept: 'forced-returns', population: '-' };
    const query = new URLSearchParams(measureQuery(asked));
    expect(readAskedMeasure(Object.fromEntries(query))).toEqual(asked);
  });

  it.each([[{}], [{ concept: '' }], [{ concept: ['a', 'b'] }], [{ concept: '"; drop' }]])(
    'asks for nothing where it holds no term (%#)',
    (parameters) => {
      expect(readAskedMeasure(parameters)).toEqual({ concept: null, population: null });
      expect(measureQuery(readAskedMeasure(parameters))).toBe('');
    },
  );
});
