import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FigureSuggestion, suggestFigures } from './read-quantity.ts';

/** "phrase | QUALIFIER numbers | concept, population | origin > places | KIND period". */
function line(f: FigureSuggestion): string {
  const numbers = [f.value, f.low, f.high].filter((n) => n !== null).join(' ');
  return [
    f.phrase,
    `${f.qualifier} ${numbers}`.trim(),
    `${f.concept ?? '-'}, ${f.population ?? '-'}`,
    `${f.origin ?? '-'} > ${f.places.join(' + ') || '-'}`,
    `${f.kind} ${f.period ?? '-'}`,
  ].join(' | ');
}

function read(text: string, describedYear?: number): string[] {
  return suggestFigures(text, { describedYear }).map(line);
}

/** Of an invented world, described year 2003, labelled by hand. */
const GOLDEN: readonly (readonly [sentence: string, ...figures: string[]])[] = [
  [
    'An estimated 90,000 Arvanian asylum seekers live in hiding in Belmora.',
    'An estimated 90,000 Arvanian asylum seekers | ESTIMATED 90000 | hiding, asylum-seekers | Arvanian > Belmora | STOCK 2003',
  ],
  [
    'Nearly 40,000 others are internally displaced.',
    'Nearly 40,000 others | NEARLY 40000 | displacement, internally-displaced | - > - | STOCK 2003',
  ],
  [
    'At least 3,200 Arvanians were forcibly returned from Belmora and served a minimum of two to three month sentences.',
    'At least 3,200 Arvanians | AT_LEAST 3200 | forced-returns, nationals | Arvanians > Belmora | FLOW 2003',
  ],
  [
    'South Corland received 1,200 Arvanians (whom it regards as its citizens) during the year.',
    '1,200 Arvanians | STATED 1200 | arrivals, nationals | Arvanians > South Corland | FLOW 2003',
  ],
  [
    'In July, three Arvanians reached South Corland by boat, and one crossed over by land – a rare event.',
    'three Arvanians | EXACT 3 | arrivals-by-sea, nationals | Arvanians > South Corland | FLOW 2003-07',
    'one | EXACT 1 | arrivals-by-land, nationals | Arvanians > South Corland | FLOW 2003-07',
  ],
  [
    'An unknown number of Arvanian refugees were in Tessia, Umbar, the Vale Islands, and elsewhere.',
    'An unknown number of Arvanian refugees | UNKNOWN | refuge, refugees | Arvanian > Tessia + Umbar + Vale Islands + elsewhere | STOCK 2003',
  ],
  [
    'There is no definitive calculation of how many fled Arvania in 2003.',
    'no definitive calculation of how many fled | NOT_AVAILABLE | departures, - | Arvania > - | FLOW 2003',
  ],
  [
    'In May, two by boat and one by land reached Corland.',
    'two by boat | EXACT 2 | arrivals-by-sea, - | - > Corland | FLOW 2003-05',
    'one by land | EXACT 1 | arrivals-by-land, - | - > Corland | FLOW 2003-05',
  ],
  [
    'Corland hosted 345 refugees and asylum seekers at year’s end.',
    '345 refugees and asylum seekers | EXACT 345 | hosted, refugees-and-asylum-seekers | - > Corland | STOCK 2003-12-31',
  ],
  [
    'Only 16 refugees were hosted in Corland.',
    'Only 16 refugees | EXACT 16 | hosted, refugees | - > Corland | STOCK 2003',
  ],
  [
    'Corland hosted more than 45,000 refugees, including 30,000 from Belmora and at least 5,000 from Arvania.',
    'more than 45,000 refugees | MORE_THAN 45000 | hosted, refugees | - > Corland | STOCK 2003',
    '30,000 | STATED 30000 | hosted, refugees | Belmora > Corland | STOCK 2003',
    'at least 5,000 | AT_LEAST 5000 | hosted, refugees | Arvania > Corland | STOCK 2003',
  ],
  [
    'More than 600 Arvanians sought asylum in Corland during fiscal year 2001.',
    'More than 600 Arvanians | MORE_THAN 600 | asylum-applications, nationals | Arvanians > Corland | FLOW FY2001',
  ],
  [
    'Between 150–200 Arvanians were deported per week.',
    'Between 150–200 Arvanians | BETWEEN 150 200 | forced-returns, nationals | Arvanians > - | RATE 2003',
  ],
  [
    'Close to 500,000 people were internally displaced; estimates range between 363,000-600,000.',
    'Close to 500,000 people were internally displaced; estimates range between 363,000-600,000 | BEST_WITH_RANGE 500000 363000 600000 | displacement, internally-displaced | - > - | STOCK 2003',
  ],
  [
    'More than two million, or ten percent of the population, died since 1995. Other estimates run to three million or higher. The government puts the figure at 220,000.',
    'More than two million | MORE_THAN 2000000 | deaths, - | - > - | CUMULATIVE 1995/2003',
    'three million or higher | AT_LEAST 3000000 | deaths, - | - > - | CUMULATIVE 1995/2003',
    '220,000 | STATED 220000 | deaths, - | - > - | CUMULATIVE 1995/2003',
  ],
  [
    'An unknown number – though likely tens of thousands – were newly displaced.',
    'An unknown number – though likely tens of thousands | MAGNITUDE 20000 99999 | new-displacement, internally-displaced | - > - | FLOW 2003',
  ],
  [
    'Several hundred thousand Belmorans found refuge in Corland.',
    'Several hundred thousand Belmorans | MAGNITUDE 200000 999999 | refuge, nationals | Belmorans > Corland | STOCK 2003',
  ],
  [
    'Some 237,000 internally displaced persons returned home during 2002.',
    'Some 237,000 internally displaced persons | ABOUT 237000 | returns, internally-displaced | - > - | FLOW 2002',
  ],
  [
    'About 1,900 Arvanians arrived in South Corland in 2004.',
    'About 1,900 Arvanians | ABOUT 1900 | arrivals, nationals | Arvanians > South Corland | FLOW 2004',
  ],
  [
    'Between 1994 and 1997, 198 defectors reached South Corland.',
    '198 defectors | EXACT 198 | arrivals, defectors | - > South Corland | FLOW 1994/1997',
  ],
  [
    'More than 900 have arrived since 1948.',
    'More than 900 | MORE_THAN 900 | arrivals, - | - > - | CUMULATIVE 1948/2003',
  ],
  [
    'On 3 October 2002, 25 asylum seekers entered the embassy in Belmora.',
    '25 asylum seekers | EXACT 25 | arrivals, asylum-seekers | - > Belmora | FLOW 2002-10-03',
  ],
  [
    'As many as 40,000 others lived in urban areas of Belmora.',
    'As many as 40,000 others | UP_TO 40000 | -, - | - > Belmora | STOCK 2003',
  ],
  [
    'Some 300 families were newly displaced in the Vale Islands in May 2003.',
    'Some 300 families | ABOUT 300 | new-displacement, internally-displaced | - > Vale Islands | FLOW 2003-05',
  ],
  [
    'Corland granted asylum to 12 Arvanians and rejected 30 applications.',
    '12 Arvanians | EXACT 12 | recognitions, nationals | Arvanians > Corland | FLOW 2003',
    '30 applications | EXACT 30 | -, - | Arvanians > Corland | FLOW 2003',
  ],
  [
    'No refugees were admitted to Corland in 2003.',
    'No refugees | NONE 0 | arrivals, refugees | - > Corland | FLOW 2003',
  ],
  [
    'An unknown number of Arvanians crossed the border into Umbar.',
    'An unknown number of Arvanians | UNKNOWN | border-crossings, nationals | Arvanians > Umbar | FLOW 2003',
  ],
  [
    'Corland hosted 1,100 refugees, and 300 were deported.',
    '1,100 refugees | STATED 1100 | hosted, refugees | - > Corland | STOCK 2003',
    '300 | STATED 300 | forced-returns, refugees | - > Corland | FLOW 2003',
  ],
  [
    'Some 300 Umbari were deported, and 10 Downing Street said nothing.',
    'Some 300 Umbari | ABOUT 300 | forced-returns, nationals | Umbari > - | FLOW 2003',
  ],
  [
    'Some 20 refugees arrived, at ages ranging from 15 to 25; prices, estimates range, were 5 to 9 dollars.',
    'Some 20 refugees | ABOUT 20 | arrivals, refugees | - > - | FLOW 2003',
  ],
  [
    'About 40 refugees were hosted, though estimates range from 50 to 60.',
    'About 40 refugees | ABOUT 40 | hosted, refugees | - > - | STOCK 2003',
    'from 50 to 60 | BETWEEN 50 60 | hosted, refugees | - > - | STOCK 2003',
  ],
  ['None arrived.', 'None | NONE 0 | arrivals, - | - > - | FLOW 2003'],
  [
    'Fewer than 50 unaccompanied children were detained in Umbar.',
    'Fewer than 50 unaccompanied children | FEWER_THAN 50 | detention, - | - > Umbar | STOCK 2003',
  ],
  [
    'Up to 5,000 people a month entered Tessia.',
    'Up to 5,000 people | UP_TO 5000 | arrivals, - | - > Tessia | RATE 2003',
  ],
  [
    'About 3,500 Belmorans fled to Tessia and Umbar.',
    'About 3,500 Belmorans | ABOUT 3500 | departures, nationals | Belmorans > Tessia + Umbar | FLOW 2003',
  ],
  [
    'Nearly 2000 refugees fled from Arvania to Tessia.',
    'Nearly 2000 refugees | NEARLY 2000 | departures, refugees | Arvania > Tessia | FLOW 2003',
  ],
  [
    'Nearly 2000 refugees and 1900 asylum seekers arrived.',
    'Nearly 2000 refugees | NEARLY 2000 | arrivals, refugees | - > - | FLOW 2003',
    '1900 asylum seekers | STATED 1900 | arrivals, asylum-seekers | - > - | FLOW 2003',
  ],
  [
    'No more than 100\u00a0000 refugees remained in Corland.',
    'No more than 100\u00a0000 refugees | AT_MOST 100000 | refuge, refugees | - > Corland | STOCK 2003',
  ],
];

describe('figures that a sentence states', () => {
  test.each(GOLDEN)('%s', (sentence, ...figures) => {
    expect(read(sentence, 2003)).toEqual(figures);
  });
});

/** What looks like a number and counts nobody. */
const NO_FIGURES: readonly string[] = [
  'In 2003, for the first time, the Assembly adopted a resolution condemning abuses of refugees.',
  'A famine that began in the mid 1990s pushed asylum seekers out of Arvania.',
  'Arvania has not signed the 1951 Convention or its 1967 Protocol on refugees.',
  'Article 33 forbids the return of refugees, and so does Resolution 1325.',
  'The law of May 25, 2004 and the decree of 3 March changed nothing for refugees.',
  'They served a minimum of one to two month sentences in camps.',
  'Defection carries a minimum of seven years imprisonment.',
  'The refugees waited about 18 months, some of them over 200 days.',
  'At least 30 percent of refugees were children; ten per cent were ill.',
  'Refugees paid $5,000 or up to 300 dollars to reach Corland.',
  'One of the refugees died, and one another helped.',
  'The two Corlands met; no one spoke of refugees.',
  'The refugee, aged 35, and his 10-year-old son arrived.',
  'Three NGOs visited 14 camps and five schools for refugees.',
  'In the 19th century refugees fled three times.',
  'The camp lies 5 km from the border that refugees crossed.',
  'There are no refugee camps in Corland.',
  'The first two refugees and the last three were already named.',
  'About half of the refugees fled.',
  'Some refugees also agree to work in harsh camps.',
  'Between 1994 and 1997 refugees fled.',
  'In 2003 refugees fled, and by 2004 asylum seekers had returned.',
  'Corland has 14 associations of refugees.',
  'According to a March report, refugees may return on one day.',
  'See page 12, table 3 and section 4.',
  '',
  '   \n\n  ',
];

describe('numbers that are no figures', () => {
  test.each(NO_FIGURES)('%s', (sentence) => {
    expect(read(sentence, 2003)).toEqual([]);
  });
});

describe('around a figure', () => {
  test('who says so is kept apart from the hedge', () => {
    const attributed = (text: string) => suggestFigures(text).map((f) => f.attribution);
    expect(attributed('NGOs estimate that 7,800 were forcibly returned.')).toEqual(['NGOs']);
    expect(attributed('A Corland official said that 60 refugees had arrived.')).toEqual([
      'A Corland official',
    ]);
    expect(attributed('Some 60 refugees arrived, according to the Corland press.')).toEqual([
      'the Corland press',
    ]);
    expect(attributed('Other estimates run to 60 refugees.')).toEqual([null]);
  });

  test('households and applications are not persons', () => {
    const units = suggestFigures(
      'It received 20 families, 5 displaced families and 30 asylum applications.',
    );
    expect(units.map((f) => f.unit)).toEqual(['HOUSEHOLDS', 'HOUSEHOLDS', 'CASES']);
  });

  test('the unit of time of a rate is its definition', () => {
    const [rate] = suggestFigures('Up to 40 refugees per week arrived.');
    expect(rate).toMatchObject({ kind: 'RATE', definition: 'per-week' });
  });

  test('without a described year, only a period that the text names is given', () => {
    expect(read('In July, 20 refugees arrived.')).toEqual([
      '20 refugees | EXACT 20 | arrivals, refugees | - > - | FLOW -',
    ]);
    expect(read('In July 2003, 20 refugees arrived.')).toEqual([
      '20 refugees | EXACT 20 | arrivals, refugees | - > - | FLOW 2003-07',
    ]);
  });

  test('an abbreviation does not end a sentence', () => {
    expect(read('In Nov. 2002 the U.S. admitted 25 refugees.')).toEqual([
      '25 refugees | EXACT 25 | arrivals, refugees | - > U.S. | FLOW 2002-11',
    ]);
    expect(read('Some 25 followers of Gen. Tarn arrived in 2003.')).toEqual([]);
    expect(read('Some 25 refugees led by Gen. Tarn arrived in 2003.')).toEqual([
      'Some 25 refugees | ABOUT 25 | arrivals, refugees | - > - | FLOW 2003',
    ]);
  });

  test('a place is not carried into the next sentence', () => {
    const [, second] = suggestFigures('In Corland, 20 refugees arrived. 30 refugees arrived.');
    expect(second?.places).toEqual([]);
  });
});

describe('on any text', () => {
  const scraps = fc.array(
    fc.constantFrom(
      ...'an estimated|at least|up to|between|and|to|-|–|100,000|3.5|million|2003|two|one|refugees|North|Arvanians|in|from|Corland|,|. |\n\n|In July|percent|no|of|🙂|é|U.S.|arrived|since 1995|per week|estimates range|none|an unknown number|dozens'.split(
        '|',
      ),
    ),
    { maxLength: 40 },
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    scraps.map((words) => words.join(' ')),
    scraps.map((words) => words.join('')),
  );

  test('a phrase is exactly the text between its offsets, in order and without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const figure of suggestFigures(text, { describedYear: 2003 })) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.phrase);
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          end = figure.end;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

const shared = process.env.YEARLINE_SHARED ?? join(import.meta.dirname, '../../../../shared');
const seed = join(shared, 'seeds/world-refugee-survey-2004-north-korea.txt');

describe('a real entry', () => {
  test.runIf(existsSync(seed))('gives the figures that an editor would mark', () => {
    expect(read(readFileSync(seed, 'utf8'), 2003)).toEqual([
      'An estimated 100,000 North Korean asylum seekers | ESTIMATED 100000 | hiding, asylum-seekers | North Korean > China | STOCK 2003',
      'Nearly 100,000 others | NEARLY 100000 | displacement, internally-displaced | - > - | STOCK 2003',
      'At least 7,800 North Koreans | AT_LEAST 7800 | forced-returns, nationals | North Koreans > China | FLOW 2003',
      '1,500 North Koreans | STATED 1500 | arrivals, nationals | North Koreans > South Korea | FLOW 2003',
      'two North Koreans | EXACT 2 | arrivals-by-sea, nationals | North Koreans > South Korea | FLOW 2003-07',
      'one | EXACT 1 | arrivals-by-land, nationals | North Koreans > South Korea | FLOW 2003-07',
      'An unknown number of North Korean refugees | UNKNOWN | refuge, refugees | North Korean > Russia + Mongolia + Thailand + Myanmar + Vietnam + elsewhere | STOCK 2003',
      'no definitive calculation of how many fled | NOT_AVAILABLE | departures, - | North Korea > - | FLOW 2003',
    ]);
  });
});
