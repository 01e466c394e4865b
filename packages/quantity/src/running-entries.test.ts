import { describe, expect, test } from 'vitest';
import { suggestFigures } from './read-quantity.ts';

function read(text: string) {
  return suggestFigures(text, { describedYear: 2003 });
}

function phrases(text: string): string[] {
  return read(text).map(({ phrase }) => phrase);
}

/** "phrase: KIND" of each figure. */
function kinds(text: string): string[] {
  return read(text).map(({ phrase, kind }) => `${phrase}: ${kind}`);
}

describe('a number without a noun is a figure only where it continues people', () => {
  test.each([
    'The army burned 14 villages, nine of them in the Wladir valley.',
    'UNHCR ran 12 camps; three were closed in May and two were moved.',
    'The ministry built 60 houses for returnees and planned 140 more.',
    'There were 23 attacks in 2003, up from 14 in 2002, and refugees stayed away.',
    'The court heard two cases on refugee law and dismissed both.',
    'The store had 300 blankets, of which refugees received 120.',
    'Refugees could work in 16 trades, four of them on farms.',
    'Refugees could call 0800-555-014 between 9 a.m. and 5 p.m.',
    'The refugee team lost 3 to 1.',
    'Guards demanded a bribe of 300 from refugees, or 500 at night.',
    'Those over 65 and refugees 18 or older are exempt.',
    'Fighting on May 2, 3, and 4 drove refugees out.',
    'Refugees in Three Rivers camp received seed.',
    'One refugee in three was a child.',
    'Refugees older than 60 are exempt, and so are those who have not turned 18.',
    'Refugees had until 6 to leave.',
    'A group of refugees had no lawyer.',
  ])('%s', (text) => {
    expect(phrases(text)).toEqual([]);
  });

  test.each([
    ['Some 400 houses were burned, and 11 were killed.', ['11']],
    ['In March, 44 refugees began a strike. Eleven were hospitalized.', ['44 refugees', 'Eleven']],
    [
      'Borduria sheltered 300 refugees in 14 camps, 40 of them from Zembla.',
      ['300 refugees', '40 of them'],
    ],
    ['Most came from Sylvania; Zemblans (1,610) were next.', ['1,610']],
    ['Two camps held 19,400 and 8,650 refugees.', ['19,400', '8,650 refugees']],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual(expected);
  });
});

describe('whom a noun counts', () => {
  test.each([
    ['212 prisoners of war were freed.', '212 prisoners of war'],
    ['One priest and a nun fled.', 'One priest'],
    ['3,100 muleteers fled.', '3,100 muleteers'],
    ['200 orphaned or abandoned children fled.', '200 orphaned or abandoned children'],
    ['11,000 people displaced by the flood returned.', '11,000 people'],
    ['The tribunal heard 1,377 appeals.', '1,377 appeals'],
    ["Zembla's population of 4.1 million grew.", '4.1 million'],
    ['No dependable estimate of the number of refugees exists.', 'No dependable estimate'],
    ['Zemblans are thought to be 3,000 to 4,000.', '3,000 to 4,000'],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual([expected]);
  });
});

describe('a running entry', () => {
  test('people and place are carried over sentences where a number has no noun', () => {
    const text = 'As many as 15,000 Freedonians lived in Ruritania. Police detained 300 of them.';
    expect(read(text)[1]).toMatchObject({
      population: 'nationals',
      origin: 'Freedonians',
      places: ['Ruritania'],
      period: '2003',
    });
  });

  test('a noun of its own takes nothing over from the sentence before', () => {
    const text = 'Some 900 Zemblans lived in Borduria. About 60 people were killed.';
    expect(read(text)[1]).toMatchObject({ population: null, origin: null, places: [] });
  });

  test('who has moved on is no longer in the place before', () => {
    const text = 'Some 900 Zemblans lived in Borduria. Six of them were later admitted.';
    expect(read(text)[1]).toMatchObject({ origin: 'Zemblans', places: [] });
  });

  test.each([
    ['Genovia, with no army, received few. It granted asylum to 19 people.', ['Genovia']],
    ['UNHCR opened an office. It assisted 19 people.', []],
    ["Sylvania's camps sheltered 300 refugees.", ['Sylvania']],
    ['Zembla, Borduria, and Genovia hosted 300 refugees.', ['Zembla', 'Borduria', 'Genovia']],
    ['The Interior Ministry released 300 refugees.', []],
    ['Rebels released 23 hostages.', []],
    ['About 45 families crossed the Klow bridge.', ['Klow']],
  ])('place: %s', (text, places) => {
    expect(read(text)[0]?.places).toEqual(places);
  });

  test('two speakers of one sentence are kept apart', () => {
    const text =
      'Some 63,000 people were homeless, according to the government; agencies believed the number to be 90,000.';
    expect(read(text).map(({ attribution }) => attribution)).toEqual([
      'the government',
      'agencies',
    ]);
  });
});

describe('the form of the verb tells the kind', () => {
  test.each([
    ['By November, 4,000 refugees had returned.', '4,000 refugees: CUMULATIVE'],
    ['By November, 4,000 refugees had not returned.', '4,000 refugees: STOCK'],
    ['Some 4,000 children were not attending school.', 'Some 4,000 children: STOCK'],
    ['Some 4,000 refugees were arriving.', 'Some 4,000 refugees: FLOW'],
    ['Some 4,000 refugees had to move.', 'Some 4,000 refugees: FLOW'],
    ['UNHCR hoped to repatriate 4,000 refugees.', '4,000 refugees: FLOW'],
    ['The shelter housed 300 returnees.', '300 returnees: STOCK'],
    ['Patrols picked up 31 migrants who were ill.', '31 migrants: FLOW'],
    ['At least 400 people were missing.', 'At least 400 people: STOCK'],
    ['There were 14 arrests.', '14 arrests: FLOW'],
    ['Some 12 deportees arrived every Thursday.', 'Some 12 deportees: RATE'],
    ['Fishermen saved 23 migrants.', '23 migrants: FLOW'],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual([expected]);
  });
});
