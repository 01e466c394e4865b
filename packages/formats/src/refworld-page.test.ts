import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CountryNames, DocumentReading, EntryDocument } from './entry-document.ts';
import { type RefworldOptions, readRefworldPage } from './refworld-page.ts';
import { readYearlineMarkdown, writeYearlineMarkdown } from './yearline-markdown.ts';

function countriesOf(codes: Record<string, string>): CountryNames {
  return {
    find: (name) => {
      const code = codes[name];
      return code ? { code, name } : null;
    },
  };
}

const COUNTRIES = countriesOf({
  Ruritania: 'XRU',
  Freedonia: 'XFR',
  Sylvania: 'XSY',
  'Grand Fenwick': 'XGF',
});

const PAGE = readFileSync(
  new URL('./fixtures/example-survey-2004-ruritania.txt', import.meta.url),
  'utf8',
);

function read(text: string, options: RefworldOptions = {}): DocumentReading {
  return readRefworldPage(text, COUNTRIES, { latestYear: 2027, ...options });
}

function documentOf(text: string, options?: RefworldOptions): EntryDocument {
  const reading = read(text, options);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.document;
}

function problemsOf(text: string, options?: RefworldOptions): string[] {
  const reading = read(text, options);
  return reading.ok ? [] : reading.problems.map(({ line, message }) => `${line}: ${message}`);
}

function warningsOf(text: string, options?: RefworldOptions): string[] {
  const reading = read(text, options);
  return reading.ok ? reading.warnings.map(({ line, message }) => `${line}: ${message}`) : [];
}

/** The page with one of its lines replaced. */
function withLine(start: string, ...replacement: string[]): string {
  const lines = PAGE.split('\n');
  const index = lines.findIndex((line) => line.startsWith(start));
  if (index < 0) throw new Error(`no line starts with ${start}`);
  return lines.toSpliced(index, 1, ...replacement).join('\n');
}

const HEADERLESS = PAGE.split('\n').slice(9).join('\n');

describe('the header of a page', () => {
  it('gives title, country, edition year and every field, the disclaimer whole', () => {
    expect(documentOf(PAGE)).toMatchObject({
      country: 'XRU',
      year: 2004,
      title: 'Example Survey of Displacement 2004 - Ruritania',
      publisher: 'Example Committee for Uprooted People',
      publicationDate: '2004-05-24',
      disclaimer:
        'This page belongs to a country that does not exist. Its publisher is as invented as its figures, and nobody stands behind either. Quote it at your own risk.',
      citeAs:
        'Example Committee for Uprooted People, Example Survey of Displacement 2004 - Ruritania , 24 May 2004, available at: http://survey.example/docid/40b459441f.html [accessed 3 March 2017]',
      lastUpdated: '2017-03-03',
      accessed: '2017-03-03',
      addresses: ['http://survey.example/docid/40b459441f.html'],
      note: null,
      publication: null,
      sources: [],
    });
  });

  it.each([
    ['a space', 'Publisher Example Press'],
    ['a colon', 'Publisher: Example Press'],
    ['a pipe', 'Publisher | Example Press'],
    ['pipes all around', '| Publisher | Example Press |'],
    ['a tab', 'Publisher\tExample Press'],
  ])('may separate label and value by %s', (_, row) => {
    expect(documentOf(withLine('Publisher', row)).publisher).toBe('Example Press');
  });

  it('may have a value on the line below its label', () => {
    expect(documentOf(withLine('Publisher', 'Publisher', '', 'Example Press')).publisher).toBe(
      'Example Press',
    );
  });

  it('may have an empty address', () => {
    const page = PAGE.replace('http://survey.example/docid/40b459441f.html ', '');
    expect(documentOf(page)).toMatchObject({ addresses: [], accessed: '2017-03-03' });
  });

  it('may have a citation and a disclaimer wrapped over several lines', () => {
    const whole = documentOf(PAGE);
    const wrapped = PAGE.split('\n')
      .map((line) => line.replace(/(.{50,70}) /g, '$1\n'))
      .join('\n');
    const { sections, ...header } = documentOf(wrapped);
    const { sections: wholeSections, ...wholeHeader } = whole;
    expect({ ...header, figures: [] }).toEqual({ ...wholeHeader, figures: [] });
    expect(sections).toEqual(wholeSections);
  });

  it('may lack everything but its title', () => {
    const page = `Example Survey 1999 - Freedonia\n\nText of the entry.\n`;
    expect(documentOf(page)).toMatchObject({
      country: 'XFR',
      year: 1999,
      publisher: null,
      publicationDate: null,
      disclaimer: null,
      sections: [{ key: 'main', heading: null, body: 'Text of the entry.' }],
    });
  });

  it('ends where the text begins, whatever a line further down starts with', () => {
    const footer = 'Last Updated: Monday, 6 March 2017';
    const { sections } = documentOf(`${PAGE.replace('Search Refworld', footer)}`);
    expect(sections.map(({ key }) => key)).toEqual(['main', 'law-and-practice']);
    const page = 'Example Survey 1999 - Freedonia\n\nCountry people left.';
    expect(documentOf(page).sections[0]?.body).toContain('Country people left.');
  });

  it('never takes the country from an address or a facet', () => {
    const page = withLine(
      'Publication Date',
      'Publication Date 24 May 2004',
      'Country Freedonia',
    ).replace('docid/40b459441f.html', 'country,,,,XFR,,40b459441f.html');
    expect(documentOf(page).country).toBe('XRU');
    expect(warningsOf(page)).toContain('7: The row "Country" is not kept.');
  });

  it('takes the title at the end of the path to the page for the same title', () => {
    const page = withLine(
      'Example Survey',
      'Refworld | Example Survey of Displacement 2004 - Ruritania',
      'Example Survey of Displacement 2004 - Ruritania',
    );
    expect(documentOf(page).title).toBe('Example Survey of Displacement 2004 - Ruritania');
  });
});

describe('the narrative of a page', () => {
  it('is cut at headings on their own line; what stands before the first has none', () => {
    const { sections } = documentOf(PAGE);
    expect(sections.map(({ key, heading }) => ({ key, heading }))).toEqual([
      { key: 'main', heading: null },
      { key: 'law-and-practice', heading: 'Law and Practice' },
    ]);
    expect(sections[0]?.body.split('\n\n')).toHaveLength(2);
    expect(sections[1]?.body).toMatch(/^The government adopted .* had registered\.$/);
  });

  it.each([
    ['alone', '\nSearch Refworld\n'],
    ['glued to the last word', 'Search Refworld'],
    ['twice', 'Search Refworld\n'.repeat(2)],
    [
      'with the form that follows it',
      '\nSearch Refworld\n\nby keyword\nand / or country\n\nClear Search\n',
    ],
  ])('loses the search box at its end: %s', (_, box) => {
    const text = PAGE.replace(/\s*Search Refworld\s*$/, '');
    const { sections } = documentOf(text + box);
    expect(sections).toEqual(documentOf(text).sections);
    expect(warningsOf(text + box).at(-1)).toContain('"Search Refworld"');
  });

  it('keeps a mention of the search box inside the text', () => {
    const page = PAGE.replace('Officials turned', 'Search Refworld for more. Officials turned');
    expect(documentOf(page).sections[1]?.body).toContain('Search Refworld for more.');
  });

  it('takes no short sentence for a heading', () => {
    const page = PAGE.replace('Law and Practice', 'It rained.');
    expect(documentOf(page).sections).toHaveLength(1);
  });

  it('reads non-breaking spaces as spaces', () => {
    const page = PAGE.replace('about 300 people', 'about\u00a0300\u00a0people');
    expect(documentOf(page).sections[1]?.body).toContain('about 300 people');
  });
});

describe('the figures of a page', () => {
  const { figures, sections } = documentOf(PAGE);

  it('stand in the text where their anchors say, and wait for confirmation', () => {
    expect(figures.length).toBeGreaterThanOrEqual(6);
    for (const { anchor, phrase, confirmed } of figures) {
      const body = sections.find(({ key }) => key === anchor?.section)?.body;
      expect(body?.slice(anchor?.start, anchor?.end)).toBe(phrase);
      expect(confirmed).toBe(false);
    }
  });

  it('have keys of their own', () => {
    expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  });

  it('are placed in the country of the entry when they count people displaced at home', () => {
    const displaced = figures.find(({ measure }) => measure.concept === 'displacement');
    expect(displaced?.measure.places).toEqual(['XRU']);
  });

  it('name places and origin by code where the country is known, else as written', () => {
    const hiding = figures.find(({ value }) => value === 40_000);
    expect(hiding).toMatchObject({
      qualifier: 'ESTIMATED',
      measure: { origin: 'XRU', places: ['XFR'], period: '2003-12-31' },
    });
    const unknown = figures.find(({ qualifier }) => qualifier === 'UNKNOWN');
    expect(unknown?.measure.places).toEqual(expect.arrayContaining(['XSY', 'XGF']));
  });

  it('survive being written as Yearline Markdown and read again', () => {
    const document = documentOf(PAGE);
    const again = readYearlineMarkdown(writeYearlineMarkdown(document));
    expect(again).toEqual({ ok: true, document, warnings: [] });
  });
});

describe('a copy without a header', () => {
  it('is refused unless country and year are given', () => {
    expect(problemsOf(HEADERLESS)).toEqual([
      '1: The page has no header: no title such as "... 2004 - Country" stands at its top. Give the country and year yourself.',
    ]);
    expect(problemsOf(HEADERLESS, { country: 'XRU' })).toEqual([
      '1: The page has no header: no title such as "... 2004 - Country" stands at its top. Give the year yourself.',
    ]);
  });

  it.each(['XRU', 'Ruritania'])('takes them from the caller: %s', (country) => {
    const document = documentOf(HEADERLESS, { country, year: 2004 });
    expect(document).toMatchObject({ country: 'XRU', year: 2004, publisher: null });
    expect(document.sections).toEqual(documentOf(PAGE).sections);
    expect(warningsOf(HEADERLESS, { country, year: 2004 })).toContain(
      '1: The page has no title; one is made of country and year.',
    );
  });
});

describe('a country and a year given by the caller', () => {
  it('win over the title, with a warning', () => {
    expect(documentOf(PAGE, { country: 'Freedonia', year: 2005 })).toMatchObject({
      country: 'XFR',
      year: 2005,
    });
    expect(warningsOf(PAGE, { country: 'Freedonia', year: 2005 })).toEqual(
      expect.arrayContaining([
        '3: The title says 2004; the year given, 2005, is used.',
        '3: The title says Ruritania; the country given, Freedonia, is used.',
      ]),
    );
  });
});

describe('a page with something wrong', () => {
  it.each<[string, string, string[]]>([
    [
      'a header only',
      PAGE.split('\n').slice(0, 8).join('\n'),
      ['8: The page has a header but no narrative.'],
    ],
    [
      'two titles in the header',
      withLine(
        'Example Survey',
        'Example Survey 2004 - Ruritania',
        'Example Survey 2003 - Freedonia',
      ),
      [
        '4: There are two titles: "Example Survey 2004 - Ruritania" on line 3 and "Example Survey 2003 - Freedonia" on line 4. One document holds one entry.',
      ],
    ],
    [
      'the same title twice',
      withLine(
        'Example Survey',
        'Example Survey 2004 - Ruritania',
        '',
        'Example Survey 2004 - Ruritania',
      ),
      [
        '5: There are two titles: "Example Survey 2004 - Ruritania" on line 3 and "Example Survey 2004 - Ruritania" on line 5. One document holds one entry.',
      ],
    ],
    [
      'another entry below',
      `Example Survey 2004 - Ruritania\n\nText.\n\nExample Survey 2004 - Freedonia\n\nText.`,
      [
        '5: There are two titles: "Example Survey 2004 - Ruritania" on line 1 and "Example Survey 2004 - Freedonia" on line 5. One document holds one entry.',
      ],
    ],
    [
      'a year too early',
      withLine('Example Survey', 'Example Survey 1804 - Ruritania'),
      ['3: The edition year 1804 is out of range: it must lie between 1900 and 2027.'],
    ],
    [
      'a year too late',
      withLine('Example Survey', 'Example Survey 2028 - Ruritania'),
      ['3: The edition year 2028 is out of range: it must lie between 1900 and 2027.'],
    ],
    [
      'an unknown country',
      withLine('Example Survey', 'Example Survey 2004 - Atlantis'),
      ['3: No country is called "Atlantis", which the title names. Give the country yourself.'],
    ],
    [
      'a title without a country',
      withLine('Example Survey', 'Example Survey 2004'),
      [
        '3: The title "Example Survey 2004" names no country; a title reads "... 2004 - Country". Give the country yourself.',
      ],
    ],
    [
      'a publication date of no calendar',
      withLine('Publication Date', 'Publication Date 31 June 2004'),
      ['6: "31 June 2004" is not a publication date; write it as in 25 May 2004.'],
    ],
    [
      'a row twice',
      withLine('Publisher', 'Publisher One', 'Publisher Two'),
      ['6: The row "Publisher" stands here and on line 5: is this two documents?'],
    ],
  ])('is refused with line and reason: %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });
});

const shared =
  process.env.YEARLINE_SHARED ?? new URL('../../../../shared', import.meta.url).pathname;
const seed = `${shared}/seeds/world-refugee-survey-2004-north-korea.txt`;

describe.runIf(existsSync(seed))('the real page', () => {
  const reading = existsSync(seed)
    ? readRefworldPage(
        readFileSync(seed, 'utf8'),
        countriesOf({
          'North Korea': 'PRK',
          'South Korea': 'KOR',
          China: 'CHN',
          Russia: 'RUS',
          Mongolia: 'MNG',
          Thailand: 'THA',
          Myanmar: 'MMR',
          Vietnam: 'VNM',
        }),
      )
    : null;
  const document = reading?.ok ? reading.document : null;

  it('gives its header and its two sections', () => {
    expect(document).toMatchObject({
      country: 'PRK',
      year: 2004,
      publicationDate: '2004-05-25',
      publisher: 'United States Committee for Refugees and Immigrants',
      lastUpdated: '2017-12-12',
      accessed: '2017-12-12',
      addresses: [],
    });
    expect(document?.title).toMatch(/ 2004 - North Korea$/);
    expect(document?.disclaimer).toMatch(/^This is not a UNHCR publication\. .* Member States\.$/);
    expect(document?.sections.map(({ key, heading }) => [key, heading])).toEqual([
      ['main', null],
      ['international-developments', 'International Developments'],
    ]);
    expect(document?.sections.at(-1)?.body).toMatch(/citizens\.$/);
  });

  it.each([
    { phrase: /an estimated 100,000/i, qualifier: 'ESTIMATED', value: 100_000, places: ['CHN'] },
    { phrase: /nearly 100,000/i, qualifier: 'NEARLY', value: 100_000 },
    { phrase: /at least 7,800/i, qualifier: 'AT_LEAST', value: 7_800 },
    { phrase: /1,500/, qualifier: 'STATED', value: 1_500 },
    { phrase: /two/, qualifier: 'EXACT', value: 2, period: '2003-07' },
    { phrase: /one/, qualifier: 'EXACT', value: 1, period: '2003-07' },
    {
      phrase: /an unknown number/i,
      qualifier: 'UNKNOWN',
      value: null,
      places: ['RUS', 'MNG', 'THA', 'MMR', 'VNM', 'elsewhere'],
    },
  ])('holds the figure $phrase', ({ phrase, qualifier, value, places, period }) => {
    const figure = document?.figures.find(
      (one) => phrase.test(one.phrase) && one.qualifier === qualifier && one.value === value,
    );
    expect(figure).toBeDefined();
    if (places) expect(figure?.measure.places).toEqual(places);
    if (period) expect(figure?.measure.period).toBe(period);
  });
});
