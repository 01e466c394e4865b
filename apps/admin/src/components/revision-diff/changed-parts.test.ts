import { expect, test } from 'vitest';
import { changedField, changedParts } from './changed-parts.ts';
import type { EditedFigure } from './revision-changes.ts';

const figure: EditedFigure = {
  id: '1',
  key: 'arrivals',
  phrase: 'at least 7,800',
  qualifier: 'AT_LEAST',
  value: 7800,
  low: null,
  high: null,
  hardLow: 7800,
  hardHigh: null,
  softLow: null,
  softHigh: null,
  best: null,
  attribution: null,
  confirmed: false,
  note: null,
  source: null,
  measure: {
    key: 'arrivals',
    label: 'Arrivals',
    concept: 'arrivals',
    population: null,
    origin: null,
    kind: 'FLOW',
    unit: 'PERSONS',
    period: '2003',
    places: ['Freedonia'],
    definition: null,
  },
};

test('each changed part is named and read on both sides', () => {
  const later: EditedFigure = {
    ...figure,
    value: 9000,
    confirmed: true,
    measure: { ...figure.measure, period: '2003-07', places: [] },
  };
  expect(
    changedParts({
      kind: 'CHANGED',
      earlier: figure,
      later,
      changed: ['value', 'confirmed', 'measure.period', 'measure.places'],
    }),
  ).toEqual([
    { label: 'Value', earlier: '7,800', later: '9,000' },
    { label: 'Confirmed', earlier: 'no', later: 'yes' },
    { label: 'Period', earlier: '2003', later: 'July 2003' },
    { label: 'Places', earlier: 'Freedonia', later: null },
  ]);
});

test('parts that did not change are left out', () => {
  expect(changedParts({ kind: 'UNCHANGED', earlier: figure, later: figure, changed: [] })).toEqual(
    [],
  );
});

test('a part that the server learns to name later keeps its name', () => {
  expect(
    changedParts({ kind: 'CHANGED', earlier: figure, later: figure, changed: ['weight'] }),
  ).toEqual([{ label: 'weight', earlier: null, later: null }]);
});

test('dates of the metadata are printed as dates', () => {
  expect(changedField({ field: 'publicationDate', earlier: null, later: '2004-05-25' })).toEqual({
    label: 'Publication date',
    earlier: null,
    later: '25 May 2004',
  });
});
