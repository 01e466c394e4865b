import { describe, expect, it } from 'vitest';
import { overlapOf } from './overlap.ts';

const from = (origin: string | null, ...places: string[]) => ({ origin, places });

describe('the people of two figures', () => {
  it.each([
    ['of two origins are apart', from('VNM', 'CHN'), from('PRK', 'CHN'), 'APART'],
    ['in two countries are apart', from('LKA', 'IND'), from('LKA', 'CHN'), 'APART'],
    [
      'are the same whatever the order of the places',
      from('PRK', 'RUS', 'MNG'),
      from('PRK', 'MNG', 'RUS'),
      'SAME',
    ],
    ['of every origin hold those of one', from(null, 'CHN'), from('VNM', 'CHN'), 'CONTAINS'],
    [
      'in one place are within a set that has it',
      from('PRK', 'RUS'),
      from('PRK', 'RUS', 'MNG'),
      'WITHIN',
    ],
    ['in no named place hold everybody', from('PRK'), from('PRK', 'RUS'), 'CONTAINS'],
    [
      'in two sets that share a place may overlap',
      from('PRK', 'RUS', 'MNG'),
      from('PRK', 'RUS', 'THA'),
      'MAY_OVERLAP',
    ],
    [
      'in a city may be those of a country',
      from('PRK', 'Beijing'),
      from('PRK', 'CHN'),
      'MAY_OVERLAP',
    ],
    [
      'of every origin in one place, of one origin in many, may overlap',
      from(null, 'RUS'),
      from('PRK', 'RUS', 'MNG'),
      'MAY_OVERLAP',
    ],
    [
      'of a state and of its successor may overlap',
      from('SDN', 'KEN'),
      from('SSD', 'KEN'),
      'MAY_OVERLAP',
    ],
    [
      'of no state may overlap with those of one',
      from('TIB', 'IND'),
      from('CHN', 'IND'),
      'MAY_OVERLAP',
    ],
  ] as const)('%s', (_what, a, b, expected) => {
    expect(overlapOf(a, b, false)).toBe(expected);
  });

  it('"elsewhere" is apart from what the same entry names, and from nothing else', () => {
    const [elsewhere, china] = [from('PRK', 'RUS', 'elsewhere'), from('PRK', 'CHN')];
    expect(overlapOf(elsewhere, china, true)).toBe('APART');
    expect(overlapOf(elsewhere, china, false)).toBe('MAY_OVERLAP');
  });

  it('stand to each other the same way, seen from either side', () => {
    expect(overlapOf(from('VNM', 'CHN'), from(null, 'CHN'), false)).toBe('WITHIN');
  });
});
