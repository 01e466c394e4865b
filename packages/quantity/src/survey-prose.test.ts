import { describe, expect, test } from 'vitest';
import { suggestFigures } from './read-quantity.ts';

/** "phrase = QUALIFIER numbers KIND" of each figure. */
function read(text: string): string[] {
  return suggestFigures(text, { describedYear: 2003 }).map(
    ({ phrase, qualifier, value, low, high, kind }) =>
      `${phrase} = ${[qualifier, value, low, high, kind].filter((part) => part !== null).join(' ')}`,
  );
}

describe('a word at the high end of a range sets no ceiling, a numeral does', () => {
  test.each([
    [
      'Between several hundred and a thousand refugees lived in the forest.',
      'Between several hundred and a thousand refugees = BETWEEN 200 1000 STOCK',
    ],
    [
      'Estimates of the dead run from dozens to several hundred.',
      'from dozens to several hundred = MAGNITUDE 24 999 FLOW',
    ],
    [
      'Hundreds, perhaps thousands, of refugees fled.',
      'Hundreds, perhaps thousands, of refugees = MAGNITUDE 200 9999 FLOW',
    ],
    ['Hundreds, if not thousands, fled.', 'Hundreds, if not thousands = MAGNITUDE 200 9999 FLOW'],
  ])('%s', (text, ...figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe('a phrase goes to its last noun', () => {
  test.each([
    ['Soldiers killed 30 men, women, and children.', '30 men, women, and children = EXACT 30 FLOW'],
    [
      'Police arrested 12 refugees in May and 20 more in June.',
      '12 refugees = EXACT 12 FLOW',
      '20 more = EXACT 20 FLOW',
    ],
    [
      'More than 2,700 newly arrived Moravans received food.',
      'More than 2,700 newly arrived Moravans = MORE_THAN 2700 FLOW',
    ],
    ['A fire left 1,500 people homeless.', '1,500 people = STATED 1500 FLOW'],
    [
      'The 300,000 stateless Rohanis have no papers.',
      '300,000 stateless Rohanis = STATED 300000 STOCK',
    ],
    ['Another dozen were arrested.', 'Another dozen = EXACT 12 FLOW'],
    [
      'At least half a dozen refugees were beaten.',
      'At least half a dozen refugees = AT_LEAST 6 FLOW',
    ],
    ['Some 8,000-odd refugees remained.', 'Some 8,000-odd refugees = ABOUT 8000 STOCK'],
    ['300-plus refugees remained.', '300-plus refugees = AT_LEAST 300 STOCK'],
    [
      'About 10-15,000 Vulgarians lived there.',
      'About 10-15,000 Vulgarians = BETWEEN 10000 15000 STOCK',
    ],
    [
      'Close to 40,000 people—by other estimates between 30,000 and 60,000—were displaced.',
      'Close to 40,000 people—by other estimates between 30,000 and 60,000 = BEST_WITH_RANGE 40000 30000 60000 STOCK',
    ],
  ])('%s', (text, ...figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe('a number without a noun is found where the words before it name people', () => {
  test.each([
    ['By December, the outflow had slowed to 30 to 40 a day.', '30 to 40 = BETWEEN 30 40 RATE'],
    [
      'Two refugees were stabbed; one later died.',
      'Two refugees = EXACT 2 FLOW',
      'one = EXACT 1 FLOW',
    ],
    [
      'Soldiers beat eight refugees so badly that three needed surgery.',
      'eight refugees = EXACT 8 FLOW',
      'three = EXACT 3 STOCK',
    ],
    ['Of these, about a hundred were minors.', 'about a hundred = ABOUT 100 STOCK'],
    [
      'Applications fell to 310, less than half the 2002 total of 742.',
      '310 = STATED 310 FLOW',
      '742 = EXACT 742 FLOW',
    ],
    [
      'Canada-sized Zubrowka admitted 1,203, Lutha 340, and other countries fewer than 100.',
      '1,203 = EXACT 1203 FLOW',
      '340 = STATED 340 FLOW',
      'fewer than 100 = FEWER_THAN 100 FLOW',
    ],
    [
      'More than 100, and by some accounts over 300, Plassers were buried.',
      'More than 100 = MORE_THAN 100 FLOW',
      'over 300 = MORE_THAN 300 FLOW',
    ],
  ])('%s', (text, ...figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe('a verb of an act counts a flow, one of a state a stock', () => {
  test.each([
    ['No fewer than 350 Vulgarians asked for asylum.', 'FLOW'],
    ['Upwards of 4,000 Vulgarians went hungry.', 'FLOW'],
    ['Just under 1,900 asylum seekers registered with the authorities in 2003.', 'FLOW'],
    ["At year's end, 2,311 refugees were registered with UNHCR.", 'STOCK'],
    ['As of December, 4,411 refugees were registered.', 'STOCK'],
    ['Some 40 refugees were detained.', 'STOCK'],
    ['Some 40 refugees were detained in May.', 'FLOW'],
    ['Some 40 refugees were later imprisoned.', 'FLOW'],
    ['An estimated 3.5 million people needed food aid.', 'STOCK'],
    ['Vulgaria gave refuge to some 40,000 Bandrikans.', 'STOCK'],
    ['The number of persons in need was well over 12,000.', 'STOCK'],
    ['Refugees numbered fewer than 500 at year-end.', 'STOCK'],
    ['The 900 detainees had no lawyer.', 'STOCK'],
    ['Nineteen refugees, including two infants, suffocated.', 'FLOW'],
    ['Cholera killed 26 refugees within a week.', 'FLOW'],
    ['Some 26 refugees crossed each night.', 'RATE'],
  ])('%s %s', (text, kind) => {
    expect(suggestFigures(text, { describedYear: 2003 })[0]?.kind).toBe(kind);
  });
});

describe('where, when and who', () => {
  function context(text: string, index = 0) {
    return suggestFigures(text, { describedYear: 2003 })[index];
  }

  test('refugees leave a host, other people their home', () => {
    expect(context('Some 700 refugees left Hentzau.')).toMatchObject({
      origin: null,
      places: ['Hentzau'],
    });
    expect(context('Some 700 people left Hentzau.')).toMatchObject({
      origin: 'Hentzau',
      places: [],
    });
  });

  test('who fled abroad is no longer counted as displaced at home', () => {
    const text = 'Violence displaced 36,500 people, and 2,000 fled abroad.';
    expect(context(text, 1)?.population).toBeNull();
  });

  test('a noun of its own names no population that the figure before it has', () => {
    const text = 'Lutha hosted 388 refugees, including 211 children.';
    expect(context(text, 1)?.population).toBeNull();
  });

  test('the end of a clause places and dates both of its figures', () => {
    const text = 'The attack killed 17 civilians and injured 40 others in Drosk in May.';
    expect(context(text, 0)).toMatchObject({ places: ['Drosk'], period: '2003-05' });
  });

  test('a place without a name is not that of the figure before', () => {
    const text = 'Around 22,000 refugees lived in Freedonia, and roughly 3,000 in towns.';
    expect(context(text, 1)?.places).toEqual([]);
  });

  test('a source holds for the second figure of its clause', () => {
    const text = 'According to the Red Cross, 12 workers were killed and five kidnapped.';
    expect(context(text, 1)?.attribution).toBe('the Red Cross');
  });

  test('a year earlier and a span of years are read as periods', () => {
    expect(context('Some 340 refugees fled, down from 400 a year earlier.', 1)?.period).toBe(
      '2002',
    );
    expect(context('The war of 1991-95 uprooted 220,000.')?.period).toBe('1991/1995');
  });
});

describe('no number of something else is taken for people', () => {
  test.each([
    'There were about 40 refugee families per 1,000 inhabitants.',
    'Refugees lived ten to a room.',
    'Bandrika, a country of 2.1 million, shelters refugees.',
    'Parliament voted 88 to 12 against the refugee bill.',
    'The quota for 2003 was 500 refugees.',
    'In one case, police beat refugees.',
    'Arvad, 38, fled from the camp for refugees.',
    'Boys as young as 12 were recruited.',
    'The army recruited boys of 12 and 13.',
    'Children from 6 to 14 attended school.',
    'Refugees under 18 or over 60 are exempt.',
    'A family of seven was deported.',
    'The number of attacks on refugees rose to 40.',
    'Bandrika has 14 provinces, 3 of them closed to refugees.',
    'The G-8 and the Group of 77 discussed refugees.',
    'On 14 and 15 May refugees marched.',
    'Fees for asylum rose from 200 to 350.',
    'The phone of the shelter is 555 1234, refugees said.',
    'Unknown gunmen attacked the refugees twice.',
    'Not one of the refugees was naturalized.',
    'The relief ran out, and the refugees received none.',
    'Rebels burned 40 registered schools, and refugees fled.',
    'The tribunal for refugees rejected all but 14.',
    'Nobody knows how many refugees remain.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('a year before people is a year', () => {
    expect(read('The 1994 refugees numbered 45,000.')).toEqual(['45,000 = STATED 45000 STOCK']);
  });
});
