import { expect, it } from 'vitest';
import type { FindingFragment } from '../../../../../graphql/generated/graphql.ts';
import { byCountry } from './by-country.ts';

function finding(fingerprint: string, ...places: readonly [code: string, year: number][]) {
  return {
    fingerprint,
    kind: 'BOUND_FLIPPED',
    message: '',
    intended: null,
    formerly: null,
    places: places.map(([code, year]) => ({
      entry: { id: `${code} ${year}`, country: { code, name: code }, edition: { year } },
      figure: null,
      section: null,
      quote: '',
      start: null,
      end: null,
    })),
  } satisfies FindingFragment;
}

it('a finding stands once, under the first of its countries that is in the edition', () => {
  const groups = byCountry(
    [
      finding('flipped', ['XXA', 2003], ['XXA', 2004]),
      finding('hedged', ['XXX', 2004], ['XXA', 2004]),
      finding('again', ['XXA', 2004]),
    ],
    2004,
  );
  expect(
    groups.map(({ code, findings }) => [code, findings.map((one) => one.fingerprint)]),
  ).toEqual([
    ['XXA', ['flipped', 'again']],
    ['XXX', ['hedged']],
  ]);
});
