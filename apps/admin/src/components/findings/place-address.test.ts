import { expect, it } from 'vitest';
import { placeAddress } from './place-address.ts';

const entry = { id: 'e', country: { code: 'XXA', name: 'Stateless' }, edition: { year: 2004 } };
const place = { entry, figure: null, section: null, quote: 'At least 40', start: null, end: null };

it('leads to the figure, else to the section, else to the entry', () => {
  const figure = { id: 'f', key: 'returned' };
  expect(placeAddress({ ...place, figure, section: 'main' })).toBe(
    '/entries/XXA/2004#figure-returned',
  );
  expect(placeAddress({ ...place, section: 'main' })).toBe('/entries/XXA/2004#section-main');
  expect(placeAddress(place)).toBe('/entries/XXA/2004');
});
