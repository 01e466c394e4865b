import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparableParts,
  MEASURE_PARTS,
  matchFigures,
  measureKey,
  measureLabel,
  parsePeriod,
} from './measure.ts';
import { FIGURE_KINDS, FIGURE_UNITS, type Measure } from './quantity.ts';

function differingParts(a: Measure, b: Measure) {
  const [left, right] = [comparableParts(a), comparableParts(b)];
  return MEASURE_PARTS.filter((part) => left[part] !== right[part]);
}

function measure(changes: Partial<Measure> = {}): Measure {
  return {
    concept: 'hiding',
    population: 'asylum-seekers',
    origin: 'PRK',
    places: ['CHN'],
    kind: 'STOCK',
    unit: 'PERSONS',
    period: '2003',
    definition: null,
    ...changes,
  };
}

describe('a reference period', () => {
  test.each([
    ['2003', '2003-01-01', '2003-12-31', 'P1Y'],
    ['2003-07', '2003-07-01', '2003-07-31', 'P1M'],
    ['2004-02', '2004-02-01', '2004-02-29', 'P1M'],
    ['2003-12-31', '2003-12-31', '2003-12-31', 'P1D'],
    ['1994/1997', '1994-01-01', '1997-12-31', 'P4Y'],
    ['2003-01/2003-06', '2003-01-01', '2003-06-30', 'P6M'],
    ['2003-01/2003-12', '2003-01-01', '2003-12-31', 'P1Y'],
    ['2003-01-15/2003-03-02', '2003-01-15', '2003-03-02', 'P47D'],
  ])('%s runs from %s to %s, %s', (text, start, end, length) => {
    expect(parsePeriod(text)).toMatchObject({ start, end, length, isFiscal: false });
  });

  test('a fiscal year names its year but not its days', () => {
    expect(parsePeriod('FY2001')).toEqual({
      start: null,
      end: null,
      endYear: 2001,
      length: 'P1Y',
      isFiscal: true,
    });
  });

  test.each([
    '',
    '03',
    '2003-13',
    '2003-00',
    '2003-02-30',
    '1997/1994',
    '2003/',
    '1/2/3',
    'FY01',
    '2003-7',
    '0003',
  ])('"%s" is none', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

describe('the measure key', () => {
  test('reads as what it counts', () => {
    expect(measureKey(measure())).toBe(
      'hiding|asylum-seekers|from PRK|in CHN|stock|persons|moment|-',
    );
  });

  test('the date of a stock does not count, however it is written', () => {
    const keys = ['2003', '2003-12-31', '2002', '2003-10', null].map((period) =>
      measureKey(measure({ period })),
    );
    expect(new Set(keys).size).toBe(1);
  });

  test('a flow over a month is not a flow over a year, and a fiscal year is neither', () => {
    const flow = (period: string | null) => measureKey(measure({ kind: 'FLOW', period }));
    expect(flow('2003')).toBe(flow('2004'));
    expect(flow('2003')).toBe(flow(null));
    expect(flow('2003-07')).toBe(flow('2004-05'));
    expect(new Set([flow('2003'), flow('2003-07'), flow('FY2003'), flow('2003/2004')]).size).toBe(
      4,
    );
  });

  test('a running total is one series while it grows and its start is moved', () => {
    const total = (period: string) => measureKey(measure({ kind: 'CUMULATIVE', period }));
    expect(total('1995/2000')).toBe(total('1994/2001'));
  });

  test.each<[keyof Measure, Partial<Measure>]>([
    ['concept', { concept: 'refuge' }],
    ['population', { population: 'refugees' }],
    ['population', { population: null }],
    ['origin', { origin: null }],
    ['places', { places: ['CHN', 'RUS'] }],
    ['unit', { unit: 'HOUSEHOLDS' }],
    ['definition', { definition: 'registered' }],
  ])('another %s is another measure', (part, changes) => {
    expect(measureKey(measure(changes))).not.toBe(measureKey(measure()));
    expect(differingParts(measure(), measure(changes))).toEqual([part]);
  });

  const anyMeasure = fc.record<Measure>({
    concept: fc.constantFrom('hiding', 'arrivals', 'a|b'),
    population: fc.option(fc.constantFrom('refugees', '-', 'x,y')),
    origin: fc.option(fc.constantFrom('PRK', '-')),
    places: fc.array(fc.constantFrom('CHN', 'RUS', 'elsewhere', 'a, b', 'a', 'b', 'in|x')),
    kind: fc.constantFrom(...FIGURE_KINDS),
    unit: fc.constantFrom(...FIGURE_UNITS),
    period: fc.option(fc.constantFrom('2003', '2003-07', '2003-12-31', '1994/1997', 'FY2001', '?')),
    definition: fc.option(fc.constantFrom('per-week', '-', '|')),
  });

  test('the order and repetition of places carry no meaning', () => {
    fc.assert(
      fc.property(anyMeasure, (m) => {
        const shuffled = { ...m, places: [...m.places, ...m.places].reverse() };
        expect(measureKey(shuffled)).toBe(measureKey(m));
      }),
    );
  });

  test('two keys are equal exactly when every part is', () => {
    fc.assert(
      fc.property(anyMeasure, anyMeasure, (a, b) => {
        const sameParts = JSON.stringify(comparableParts(a)) === JSON.stringify(comparableParts(b));
        expect(measureKey(a) === measureKey(b)).toBe(sameParts);
      }),
    );
  });
});

describe('the label of a measure', () => {
  const names: Record<string, string> = { PRK: 'North Korea', CHN: 'China', KOR: 'South Korea' };
  const label = (changes: Partial<Measure>) =>
    measureLabel(measure(changes), (code) => names[code] ?? code);

  test('says who, from where and where', () => {
    expect(label({})).toBe('Asylum seekers in hiding, from North Korea, in China');
  });

  test('says how the count is made where it is not the usual one', () => {
    const arrivals = { concept: 'arrivals', population: null, places: ['KOR'] };
    expect(label({ ...arrivals, kind: 'FLOW', period: '2003' })).toBe(
      'Arrivals, from North Korea, in South Korea',
    );
    expect(label({ ...arrivals, kind: 'FLOW', period: '2003-07' })).toBe(
      'Arrivals, from North Korea, in South Korea, in one month',
    );
    expect(label({ ...arrivals, kind: 'CUMULATIVE', period: '1948/1998' })).toBe(
      'Arrivals, from North Korea, in South Korea, running total',
    );
    expect(label({ ...arrivals, kind: 'RATE', definition: 'per-week' })).toBe(
      'Arrivals, from North Korea, in South Korea, per week',
    );
    expect(label({ ...arrivals, kind: 'FLOW', unit: 'HOUSEHOLDS', period: null })).toBe(
      'Arrivals, from North Korea, in South Korea, counted in households',
    );
  });

  test('spells out terms that the vocabulary lacks', () => {
    expect(
      label({
        concept: 'school-places',
        population: 'river-people',
        origin: null,
        places: ['CHN', 'KOR', 'elsewhere'],
      }),
    ).toBe('School places of river people, in China, South Korea and elsewhere');
  });
});

interface Row {
  readonly name: string;
  readonly measure: Measure;
  readonly by: string | null;
}

function figure(name: string, changes: Partial<Measure> = {}, by: string | null = null): Row {
  return { name, measure: measure(changes), by };
}

function match(earlier: Row[], later: Row[]) {
  return matchFigures(
    earlier,
    later,
    (row) => row.measure,
    (row) => row.by,
  ).map(
    (pair) =>
      `${pair.earlier?.name ?? '-'} → ${pair.later?.name ?? '-'} ${pair.match}${pair.restatedEarlier ? ` (restated: ${pair.restatedEarlier.name})` : ''}`,
  );
}

describe('figures of two editions', () => {
  const arrivals: Partial<Measure> = { concept: 'arrivals', population: null, kind: 'FLOW' };

  test('match by key, never by order or text', () => {
    expect(
      match(
        [figure('a', { period: '2002' }), figure('b', { ...arrivals, period: '2002' })],
        [figure('b2', { ...arrivals, period: '2003' }), figure('a2', { period: '2003' })],
      ),
    ).toEqual(['a → a2 same-measure', 'b → b2 same-measure']);
  });

  test('what only one edition says stands alone', () => {
    expect(match([figure('a')], [figure('b', arrivals)])).toEqual(['a → - alone', '- → b alone']);
    expect(match([], [])).toEqual([]);
  });

  test('another population or a related concept is a differing definition', () => {
    expect(
      match(
        [figure('refugees', { concept: 'refuge', population: 'refugees' })],
        [figure('seekers')],
      ),
    ).toEqual(['refugees → seekers definitions-differ']);
  });

  test('an exact match is never given away to a differing definition', () => {
    expect(
      match(
        [figure('refugees', { population: 'refugees' }), figure('seekers')],
        [figure('seekers2')],
      ),
    ).toEqual(['refugees → - alone', 'seekers → seekers2 same-measure']);
  });

  test('a stock and a flow of the same people are not comparable', () => {
    expect(match([figure('stock')], [figure('flow', { kind: 'FLOW' })])).toEqual([
      'stock → flow not-comparable',
    ]);
  });

  test('a month and a year of one flow stand alone', () => {
    expect(
      match(
        [figure('year', { ...arrivals, period: '2002' })],
        [figure('month', { ...arrivals, period: '2003-07' })],
      ),
    ).toEqual(['year → - alone', '- → month alone']);
  });

  test('rival estimates pair by who gives them, then in order, and are never merged', () => {
    const deaths = { concept: 'deaths', kind: 'CUMULATIVE' } as const;
    expect(
      match(
        [
          figure('survey', deaths),
          figure('others', deaths, 'others'),
          figure('government', deaths, 'the government'),
        ],
        [figure('government2', deaths, 'the government'), figure('some2', deaths, 'some')],
      ),
    ).toEqual([
      'survey → some2 same-measure',
      'others → - alone',
      'government → government2 same-measure',
    ]);
  });

  test('the earlier period stated anew is a restatement, not the later figure', () => {
    const returns = (period: string) => ({ ...arrivals, concept: 'forced-returns', period });
    expect(
      match(
        [figure('7,800', returns('2003'))],
        [figure('10,400', returns('2003')), figure('5,000', returns('2004'))],
      ),
    ).toEqual(['7,800 → 5,000 same-measure (restated: 10,400)']);
  });

  test('a year-end stock restates the stock of that year', () => {
    expect(
      match(
        [figure('a', { period: '2003' })],
        [figure('b', { period: '2004-12-31' }), figure('a again', { period: '2003-12-31' })],
      ),
    ).toEqual(['a → b same-measure (restated: a again)']);
  });

  test('a lone figure with the period of the earlier one is still compared with it', () => {
    expect(match([figure('a')], [figure('b')])).toEqual(['a → b same-measure']);
  });

  test('every figure stands in exactly one row', () => {
    const rows = fc.array(
      fc
        .record({
          concept: fc.constantFrom('hiding', 'refuge', 'arrivals'),
          population: fc.constantFrom('refugees', null),
          kind: fc.constantFrom(...FIGURE_KINDS),
          period: fc.constantFrom('2003', '2004', null),
        })
        .map((changes) => figure('any', changes)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, rows, (earlier, later) => {
        const pairs = matchFigures(earlier, later, (row) => row.measure);
        const before = pairs.flatMap((pair) => pair.earlier ?? []);
        const after = pairs.flatMap((pair) =>
          [pair.later, pair.restatedEarlier].filter((f) => f !== null),
        );
        expect(before).toEqual(earlier);
        expect(after).toHaveLength(later.length);
        expect(new Set(after)).toEqual(new Set(later));
      }),
    );
  });
});
