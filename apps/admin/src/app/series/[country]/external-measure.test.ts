import { expect, test } from 'vitest';
import { type Counted, countedElsewhere } from './external-measure.ts';

const refuge: Counted = {
  concept: 'refuge',
  population: 'refugees',
  origin: 'PRK',
  places: ['CHN'],
  definition: null,
  kind: 'STOCK',
  unit: 'PERSONS',
};

test.each<[string, Counted, string]>([
  ['refugees', refuge, 'REFUGEES'],
  ['asylum seekers', { ...refuge, population: 'asylum-seekers' }, 'ASYLUM_SEEKERS'],
  [
    'displaced people',
    { ...refuge, concept: 'displacement', population: 'internally-displaced', places: ['PRK'] },
    'IDPS',
  ],
])('%s stand beside a column of UNHCR', (_what, measure, column) => {
  expect(countedElsewhere(measure)?.measure).toBe(column);
});

test.each<[string, Counted]>([
  ['a flow', { ...refuge, kind: 'FLOW' }],
  ['households', { ...refuge, unit: 'HOUSEHOLDS' }],
  ['a part of them', { ...refuge, definition: 'outside-camps' }],
  ['several places', { ...refuge, places: ['CHN', 'RUS'] }],
  ['a place that is no country', { ...refuge, places: ['Beijing'] }],
  ['people of unknown origin', { ...refuge, origin: null }],
  ['a mixed population', { ...refuge, population: 'refugees-and-asylum-seekers' }],
])('%s stand beside nothing', (_what, measure) => {
  expect(countedElsewhere(measure)).toBeNull();
});
