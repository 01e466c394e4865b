import { describe, expect, it } from 'vitest';
import { CsvError, csvRecords } from './csv-records.ts';

const read = (...chunks: string[]) => [...csvRecords(chunks)];

describe('CSV records', () => {
  it('are the same however the text is cut into chunks', () => {
    const text = 'a,b\r\n"x, ""y""\nz",2\n\n3,\n';
    const whole = read(text);
    expect(whole).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x, "y"\nz', '2'] },
      { line: 5, cells: ['3', ''] },
    ]);
    for (let cut = 1; cut < text.length; cut++) {
      expect(read(text.slice(0, cut), text.slice(cut)), `cut at ${cut}`).toEqual(whole);
    }
    expect(read(...text)).toEqual(whole);
  });

  it('need no line end after the last', () => {
    expect(read('a,b\n1,"2"')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
    ]);
  });

  it('name the line of a quotation mark that stands wrong or is never closed', () => {
    expect(() => read('a\n1"2\n')).toThrow(CsvError);
    const endless = () =>
      read('a,b\n', '1,"', ...Array.from({ length: 70 }, () => 'x\n'.repeat(1000)));
    expect(endless).toThrow(/not be closed/);
    try {
      endless();
    } catch (error) {
      expect((error as CsvError).line).toBe(2);
    }
  });
});
