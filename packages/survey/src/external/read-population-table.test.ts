import { describe, expect, it } from 'vitest';
import { isProblem, readPopulationTable } from './read-population-table.ts';

const HEADER = 'year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,hst';
/** 2099 is visibly invented; the codes are real, because the table is read by them. */
const ROW = '2099,Dem. People\'s Rep. of Korea,KRN,PRK,"Germany, all of it",GFR,DEU,120,0,';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (...lines: string[]) => [...readPopulationTable([bytes(`${lines.join('\n')}\n`)])];
const problems = (...lines: string[]) => read(...lines).filter(isProblem);

describe("UNHCR's population table", () => {
  it('is read under our own country codes, with a blank cell and a missing column as null and 0 as 0', () => {
    expect(read(HEADER, ROW)).toEqual([
      {
        line: 2,
        year: 2099,
        origin: 'PRK',
        host: 'DEU',
        values: [120, 0, null, null, null, null, null, null, null],
      },
    ]);
  });

  it("takes UNHCR's codes for UNHCR's: its AUS is Austria and its ANT is Antigua", () => {
    expect(read('year,coo,coa,refugees', '2099,AUS,ANT,120')).toMatchObject([
      { origin: 'AUT', host: 'ATG' },
    ]);
  });

  it('places non-countries, and the unknown under either of its codes', () => {
    const header = 'year,coo,coo_iso,coa,refugees';
    expect(
      read(header, '2099,UKN,UNK,GFR,120', '2098,UKN,,GFR,120', '2099,STA,XXA,GFR,7'),
    ).toMatchObject([{ origin: 'XXX' }, { origin: 'XXX' }, { origin: 'XXA' }]);
  });

  it.each([
    ['an unknown column', [`${HEADER},mood`], { line: 1, column: 'mood' }],
    ['a missing column', ['year,coo,refugees'], { line: 1, column: 'coa' }],
    ['a column that stands twice', [`${HEADER},refugees`], { line: 1, column: 'refugees' }],
    ['no column of numbers', ['year,coo,coa'], { line: 1, column: null }],
    ['a line too short', [HEADER, ROW, '2099,x'], { line: 3, column: null }],
    ['a fraction', [HEADER, ROW.replace('120', '1.5')], { line: 2, column: 'refugees' }],
    ['a word', [HEADER, ROW.replace('120', 'many')], { line: 2, column: 'refugees' }],
    ['a negative number', [HEADER, ROW.replace('120', '-7')], { line: 2, column: 'refugees' }],
    ['a hidden number shown', [HEADER, ROW.replace('120', '3')], { line: 2, column: 'refugees' }],
    ['a year that is none', [HEADER, ROW.replace('2099', '99')], { line: 2, column: 'year' }],
    ['an unknown code', [HEADER, ROW.replace('KRN', 'QQQ')], { line: 2, column: 'coo' }],
    ['codes that disagree', [HEADER, ROW.replace('DEU', 'FRA')], { line: 2, column: 'coa' }],
    ['an unclosed quotation mark', [HEADER, ROW.replace('it"', 'it')], { line: 2, column: null }],
    ['nothing at all', [''], { line: null, column: null }],
  ])('with %s is refused, naming line and column', (_what, lines, place) => {
    expect(problems(...lines)).toMatchObject([place]);
  });

  it('names a code that it cannot place once, however many rows have it', () => {
    const row = ROW.replace('KRN', 'QQQ').replace(',PRK,', ',,');
    expect(problems(HEADER, row, row, row)).toHaveLength(1);
  });

  it('in another encoding is refused, naming the line', () => {
    const latin = Uint8Array.from([...bytes(`${HEADER}\n2099,C`), 0xf4, ...bytes('te,KRN\n')]);
    expect([...readPopulationTable([latin])]).toMatchObject([
      { message: expect.stringContaining('UTF-8') },
    ]);
  });
});
