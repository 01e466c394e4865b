/** What holds whatever was ruled: tested over invented rulings about invented measures. */
import type { Measure } from '@yearline/quantity/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LoadedFigure } from '../entries/load-content.ts';
import type { Ruling } from '../rulings/ruling.ts';
import { compareFigures } from './compare-figures.ts';
import { ComparisonRules } from './comparison-rules.ts';

const YEARS = [2001, 2002, 2003, 2004, 2005];

function anyMeasure(): fc.Arbitrary<Measure> {
  return fc.record({
    concept: fc.constantFrom('refuge', 'hiding', 'arrivals'),
    population: fc.constantFrom('refugees', 'asylum-seekers', null),
    origin: fc.constantFrom('Ruritania', null),
    places: fc.constantFrom<string[][]>(['Freedonia'], []),
    kind: fc.constantFrom('STOCK', 'FLOW'),
    unit: fc.constantFrom('PERSONS', 'CASES'),
    period: fc.constantFrom(null, '2003'),
    definition: fc.constantFrom(null, 'v1', 'v2'),
  });
}

/** Of one measure, so that what differs is mostly what an equivalence may lift. */
function anyTwoMeasures(): fc.Arbitrary<[Measure, Measure]> {
  return fc
    .tuple(anyMeasure(), anyMeasure(), fc.boolean())
    .map(([one, other, isRelated]) => [
      one,
      isRelated ? { ...one, population: other.population, definition: other.definition } : other,
    ]);
}

function anyRuling(country: fc.Arbitrary<string | null>): fc.Arbitrary<Ruling> {
  return fc
    .tuple(
      fc.constantFrom('EQUIVALENCE', 'BREAK', 'CONTINUATION'),
      country,
      fc.subarray(YEARS, { minLength: 2, maxLength: 2 }),
      anyTwoMeasures(),
      fc.boolean(),
    )
    .map(([kind, countryCode, [fromYear = 2001, toYear = 2005], [measure, other], ofAll]) => ({
      id: 1,
      kind,
      countryCode,
      fromYear,
      toYear,
      measure: kind !== 'EQUIVALENCE' && ofAll ? null : measure,
      otherMeasure: kind === 'EQUIVALENCE' ? other : null,
      reason: 'Somebody said so.',
      recordedAt: '2026-01-01T00:00:00.000Z',
      recordedBy: 'Ana',
      withdrawal: null,
    }));
}

const anyRulings = (country: fc.Arbitrary<string | null>) => fc.array(anyRuling(country));

const figure = (measure: Measure, id: number): LoadedFigure => ({
  id,
  revisionId: id,
  key: `f${id}`,
  phrase: String(id * 10),
  qualifier: 'EXACT',
  value: id * 10,
  low: null,
  high: null,
  measure,
  attribution: null,
  source: null,
  anchor: null,
  confirmed: true,
  note: null,
});

const pairs = (changes: ReturnType<typeof compareFigures>) =>
  changes.map(({ earlier, later }) => [earlier?.id ?? null, later?.id ?? null]);

it('an equivalence holds for a restatement under the other name, whatever name the next figure has', () => {
  const flow = (population: string, period: string): Measure => ({
    concept: 'arrivals',
    population,
    origin: null,
    places: ['Freedonia'],
    kind: 'FLOW',
    unit: 'PERSONS',
    period,
    definition: null,
  });
  const ruling: Ruling = {
    id: 1,
    kind: 'EQUIVALENCE',
    countryCode: 'XXA',
    fromYear: 2003,
    toYear: 2004,
    measure: flow('refugees', '2002'),
    otherMeasure: flow('asylum-seekers', '2002'),
    reason: 'Somebody said so.',
    recordedAt: '2026-01-01T00:00:00.000Z',
    recordedBy: 'Ana',
    withdrawal: null,
  };
  const rules = new ComparisonRules([ruling]).between('XXA', 2003, 2004);
  const names = ['refugees', 'asylum-seekers'];
  for (const [printed, restated, next] of names.flatMap((a) =>
    names.flatMap((b) => names.map((c) => [a, b, c] as const)),
  )) {
    const changes = compareFigures(
      [figure(flow(printed, '2002'), 1)],
      [figure(flow(restated, '2002'), 2), figure(flow(next, '2003'), 3)],
      rules,
    );
    expect(changes, `${printed}, ${restated}, ${next}`).toMatchObject([
      { verdict: 'INCREASE', changeText: '+10', earlier: { id: 1 }, later: { id: 3 } },
    ]);
    expect(changes[0]?.flags).toContain('RESTATED_BASE');
    const isRuled = new Set([printed, restated, next]).size > 1;
    expect(changes[0]?.rulings).toEqual(isRuled ? [ruling] : []);
  }
});

describe('of every set of rulings', () => {
  it('an equivalence has no direction: two figures pair whichever edition says which', () => {
    fc.assert(
      fc.property(
        anyRulings(fc.constantFrom('XXA', null)),
        anyRuling(fc.constantFrom('XXA', null)),
        anyTwoMeasures(),
        (others, ruling, [one, other]) => {
          const aboutThem = {
            ...ruling,
            kind: 'EQUIVALENCE',
            fromYear: 2001,
            toYear: 2005,
            measure: one,
            otherMeasure: other,
          } as const;
          const rules = new ComparisonRules([...others, aboutThem]).between('XXA', 2002, 2004);
          expect(rules.equivalenceOf(one, other)).toBe(rules.equivalenceOf(other, one));
          const forth = compareFigures([figure(one, 1)], [figure(other, 2)], rules);
          const back = compareFigures([figure(other, 2)], [figure(one, 1)], rules);
          const turned = pairs(back).map(([earlier, later]) => [later, earlier]);
          if (forth.length === 1) expect(turned).toEqual(pairs(forth));
          else expect(back).toHaveLength(forth.length);
          expect(back.map(({ rulings: cited }) => cited.length)).toEqual(
            forth.map(({ rulings: cited }) => cited.length),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('those of another country change nothing', () => {
    fc.assert(
      fc.property(
        anyRulings(fc.constant('XXB')),
        fc.array(anyMeasure(), { maxLength: 4 }),
        fc.array(anyMeasure(), { maxLength: 4 }),
        (rulings, before, after) => {
          const compare = (rules: ComparisonRules) =>
            compareFigures(
              before.map((measure, index) => figure(measure, index + 1)),
              after.map((measure, index) => figure(measure, index + 11)),
              rules.between('XXA', 2002, 2004),
            );
          expect(compare(new ComparisonRules(rulings))).toEqual(compare(new ComparisonRules()));
        },
      ),
    );
  });

  it('none lets a stock be compared with a flow, or persons with cases', () => {
    fc.assert(
      fc.property(
        anyRulings(fc.constantFrom('XXA', null)),
        anyTwoMeasures().filter(([a, b]) => a.kind !== b.kind || a.unit !== b.unit),
        (rulings, [one, other]) => {
          const rules = new ComparisonRules(rulings).between('XXA', 2002, 2004);
          for (const { verdict } of compareFigures([figure(one, 1)], [figure(other, 2)], rules)) {
            expect(['NEW', 'DROPPED', 'NOT_COMPARABLE']).toContain(verdict);
          }
        },
      ),
    );
  });

  it('one that cites a ruling cites one that speaks of its editions', () => {
    fc.assert(
      fc.property(
        anyRulings(fc.constantFrom('XXA', null)),
        anyTwoMeasures(),
        fc.subarray(YEARS, { minLength: 2, maxLength: 2 }),
        (rulings, [one, other], [earlier = 2001, later = 2005]) => {
          const rules = new ComparisonRules(rulings).between('XXA', earlier, later);
          for (const change of compareFigures([figure(one, 1)], [figure(other, 2)], rules)) {
            for (const { kind, fromYear, toYear } of change.rulings) {
              if (kind === 'EQUIVALENCE') {
                expect(fromYear <= earlier && later <= toYear).toBe(true);
              } else {
                expect(earlier < toYear && later > fromYear).toBe(true);
              }
            }
          }
        },
      ),
    );
  });
});
