import { FIGURE_KINDS, FIGURE_UNITS, QUALIFIERS } from '@yearline/quantity/quantity';
import { checkQuantity, normaliseQuantity } from '@yearline/quantity/validate-quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentReading, EntryDocument } from './entry-document.ts';
import { readYearlineMarkdown, writeYearlineMarkdown } from './yearline-markdown.ts';

const HEADER = `---
format: yearline/1
country: XRU
year: 2004
title: Example Survey 2004 - Ruritania
`;

const FIGURE = `figures:
  - key: camps
    phrase: about 300
    qualifier: ABOUT
    value: 300
    measure:
      concept: camps
      kind: STOCK
`;

function documentOf(text: string): EntryDocument {
  const reading = readYearlineMarkdown(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.document;
}

function problemsOf(reading: DocumentReading): string[] {
  return reading.ok ? [] : reading.problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('reading Yearline Markdown', () => {
  it('takes the text right after the front matter as the unheaded section "main"', () => {
    const document = documentOf(`${HEADER}---\n\nFirst.\n\nSecond.\n`);
    expect(document.sections).toEqual([{ key: 'main', heading: null, body: 'First.\n\nSecond.' }]);
  });

  it('opens a section at each heading and makes a key where none is written', () => {
    const document = documentOf(
      `${HEADER}---\nOne.\n\n## At Sea\nTwo.\n## {#after}\nThree.\n## At sea\nFour.\n## Law {#the-law}`,
    );
    expect(document.sections).toEqual([
      { key: 'main', heading: null, body: 'One.' },
      { key: 'at-sea', heading: 'At Sea', body: 'Two.' },
      { key: 'after', heading: null, body: 'Three.' },
      { key: 'at-sea-2', heading: 'At sea', body: 'Four.' },
      { key: 'the-law', heading: 'Law', body: '' },
    ]);
  });

  it('reads a file with Windows line ends and a byte order mark as any other', () => {
    const text = `${HEADER}${FIGURE}---\nOne.\n\nTwo.\n`;
    expect(documentOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(documentOf(text));
  });

  it('needs no quotes around phrases and periods that look like numbers', () => {
    const document = documentOf(
      `${HEADER}publicationDate: 2004\n${FIGURE.replace('about 300', '583')}      period: 2003\n---\nIn all, 583 came.`,
    );
    expect(document.publicationDate).toBe('2004');
    expect(document.figures[0]).toMatchObject({ phrase: '583', measure: { period: '2003' } });
  });

  it('counts persons and holds a figure for confirmed where nothing else is said', () => {
    const [figure] = documentOf(`${HEADER}${FIGURE}---\nText.`).figures;
    expect(figure).toMatchObject({ confirmed: true, anchor: null, measure: { unit: 'PERSONS' } });
  });

  it('finds an anchor by the phrase, and by which time it stands there', () => {
    const anchored = (anchor: string) =>
      documentOf(
        `${HEADER}${FIGURE}    anchor: ${anchor}\n---\nIn May about 300 left and about 300 stayed.`,
      ).figures[0]?.anchor;
    expect(anchored('{ section: main }')).toEqual({ section: 'main', start: 7, end: 16 });
    expect(anchored('{ section: main, occurrence: 2 }')).toEqual({
      section: 'main',
      start: 26,
      end: 35,
    });
    expect(anchored('{ section: main, start: 26, end: 35 }')?.start).toBe(26);
  });

  it('finds a phrase that the text breaks over two lines', () => {
    const document = documentOf(
      `${HEADER}${FIGURE}    anchor: { section: main }\n---\nThere are about\n300.`,
    );
    expect(document.figures[0]?.anchor).toEqual({ section: 'main', start: 10, end: 19 });
  });

  it('turns names of countries into codes and leaves other places as they are', () => {
    const countries = {
      find: (name: string) =>
        ({ Ruritania: { code: 'XRU', name }, Freedonia: { code: 'XFR', name } })[name] ?? null,
    };
    const reading = readYearlineMarkdown(
      `${HEADER.replace('XRU', 'Ruritania')}${FIGURE}      places: [Freedonia, Harbour Town]\n      origin: Ruritania\n---\nText.`,
      countries,
    );
    expect(reading).toMatchObject({
      ok: true,
      document: {
        country: 'XRU',
        figures: [{ measure: { places: ['XFR', 'Harbour Town'], origin: 'XRU' } }],
      },
    });
    const unknown = readYearlineMarkdown(
      `${HEADER.replace('XRU', 'Sylvania')}---\nText.`,
      countries,
    );
    expect(problemsOf(unknown)).toEqual([
      '3: No country is called "Sylvania"; write its code or its name.',
    ]);
  });

  it('takes a bound for the numeral it bounds, and says so', () => {
    const reading = readYearlineMarkdown(
      `${HEADER}${FIGURE.replace('ABOUT', 'AT_LEAST').replace('value', 'low')}---\nText.`,
    );
    expect(reading).toMatchObject({
      ok: true,
      document: { figures: [{ value: 300, low: null }] },
      warnings: [{ line: 7, message: 'Figure camps: its numbers are read as at least 300.' }],
    });
  });

  it('warns of a heading of another level, which is only text', () => {
    const reading = readYearlineMarkdown(`${HEADER}---\n# Title\n`);
    expect(reading).toMatchObject({ ok: true, warnings: [{ line: 7 }] });
  });
});

describe('a document with something wrong', () => {
  it.each<[string, string, string[]]>([
    [
      'no front matter',
      'Text.',
      ['1: A Yearline document starts with a line of three hyphens (---).'],
    ],
    [
      'an open front matter',
      HEADER,
      ['1: The front matter that starts here is never closed by a second line of ---.'],
    ],
    [
      'a misspelt key',
      `${HEADER}publsher: X\n---\nText.`,
      ['6: "publsher" is not a known key; did you mean "publisher"?'],
    ],
    [
      'a misspelt key of a figure',
      `${HEADER}${FIGURE.replace('phrase:', 'prase:')}---\nText.`,
      [
        '7: figure "camps": "phrase" is missing.',
        '8: figure "camps": "prase" is not a known key; did you mean "phrase"?',
      ],
    ],
    [
      'an unknown qualifier',
      `${HEADER}${FIGURE.replace('ABOUT', 'ABOUTS')}---\nText.`,
      [
        `9: figure "camps": "qualifier" must be one of ${QUALIFIERS.join(', ')}, not "ABOUTS"; did you mean ABOUT?`,
      ],
    ],
    [
      'a number with separators',
      `${HEADER}${FIGURE.replace('value: 300', 'value: 3,000')}---\nText.`,
      [
        '10: figure "camps": "value" must be a number in plain digits, for instance 100000, not "3,000".',
      ],
    ],
    [
      'a year out of range',
      `${HEADER.replace('2004', '1066')}---\nText.`,
      ['4: The edition year 1066 is out of range: it must lie between 1900 and 2100.'],
    ],
    [
      'a day that does not exist',
      `${HEADER}accessed: 2004-02-30\n---\nText.`,
      [
        '6: "accessed" must be a date: YYYY-MM-DD, or YYYY-MM or YYYY where no more is known, not "2004-02-30".',
      ],
    ],
    ['a missing title', `${HEADER.replace(/title.*\n/, '')}---\nText.`, ['2: "title" is missing.']],
    [
      'another format',
      `${HEADER.replace('line/1', 'line/9')}---\nText.`,
      ['2: "format" must be yearline/1, not "yearline/9"; did you mean yearline/1?'],
    ],
    [
      'a quantity that does not hold together',
      `${HEADER}${FIGURE.replace('value: 300', 'note: lost')}---\nText.`,
      ['7: Figure camps: ABOUT needs a value.'],
    ],
    [
      'a period of no calendar',
      `${HEADER}${FIGURE}      period: 2003-15\n---\nText.`,
      [
        '14: figure "camps", measure: "period" must be a period such as 2003, 2003-07, 1994/1997, 2003-12-31 or FY2001, not "2003-15".',
      ],
    ],
    [
      'a phrase that is not in the text',
      `${HEADER}${FIGURE}    anchor: { section: main }\n---\nText.`,
      ['14: Figure camps: its phrase does not stand in section main.'],
    ],
    [
      'a phrase that is not there so often',
      `${HEADER}${FIGURE}    anchor: { section: main, occurrence: 2 }\n---\nAll about 300.`,
      ['14: Figure camps: its phrase does not stand 2 times in section main.'],
    ],
    [
      'an anchor in no section',
      `${HEADER}${FIGURE}    anchor: { section: sea }\n---\nText.`,
      ['14: Figure camps: there is no section "sea" (there are: main).'],
    ],
    [
      'an anchor beyond the text',
      `${HEADER}${FIGURE}    anchor: { section: main, start: 2, end: 11 }\n---\nText.`,
      [
        '14: Figure camps: its anchor 2 to 11 does not fit section main, which is 5 characters long.',
      ],
    ],
    [
      'a source that is not listed',
      `${HEADER}${FIGURE}    source: ministry\n---\nText.`,
      ['14: Figure camps: there is no source "ministry".'],
    ],
    [
      'a figure key used twice',
      `${HEADER}${FIGURE}${FIGURE.replace('figures:\n', '')}---\nText.`,
      ['14: The figure key "camps" is already used on line 7.'],
    ],
    [
      'a section key used twice',
      `${HEADER}---\nText.\n## One {#a}\nx\n## Two {#a}\ny`,
      ['10: The section key "a" is already used on line 8; give this section another.'],
    ],
    [
      'a header only',
      `${HEADER}---\n`,
      ['6: The document has a header but no narrative and no figures.'],
    ],
    [
      'an address that is no web address',
      `${HEADER}addresses: ["javascript:alert(1)"]\n---\nText.`,
      [
        '6: address 1 must be an address that starts with http:// or https://, not "javascript:alert(1)".',
      ],
    ],
  ])('is refused with line and reason: %s', (_, text, problems) => {
    expect(problemsOf(readYearlineMarkdown(text))).toEqual(problems);
  });

  it.each([
    [
      'aliases that multiply',
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]',
    ],
    ['a nest without end', `a: ${'['.repeat(20_000)}`],
  ])('is refused, not run into: %s', (_, yaml) => {
    const problems = problemsOf(readYearlineMarkdown(`---\n${yaml}\n---\nText.`));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(20);
  });

  it('is refused with the line of the YAML error', () => {
    const [problem] = problemsOf(readYearlineMarkdown(`${HEADER}note: "open\n---\nText.`));
    expect(problem).toMatch(/^[67]: The front matter is not valid YAML: /);
  });
});

// Any well-formed text without carriage returns, often made of what the format itself uses.
const line = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n]/g, ' ')),
  fc.constantFrom(
    '',
    ' ',
    '---',
    '## Heading',
    '## Heading {#main}',
    '##',
    '\\',
    '\\\\',
    '\\## x',
    '# x',
    '\\ ',
    '- a: b',
    '\t',
  ),
);
const lines = fc.array(line, { maxLength: 8 }).map((all) => all.join('\n'));
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  lines,
  fc.constantFrom(
    '',
    'null',
    'true',
    '583',
    '2003-07',
    '1e3',
    '~',
    'a: b',
    '# c',
    '"q"',
    '- x',
    ' pad ',
    '@at',
    '%',
    '|',
    '>-',
  ),
);
const filledText = anyText.filter((text) => /\S/.test(text));
const key = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/);
const date = fc.constantFrom('2004', '2003-11', '2004-05-25', '1951-02-28');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const quantity = fc
  .record({
    qualifier: fc.constantFrom(...QUALIFIERS),
    ends: fc.tuple(fc.nat(), fc.nat(), fc.maxSafeNat()).map((all) => all.sort((a, b) => a - b)),
  })
  .map(({ qualifier, ends: [low, value, high] }) =>
    normaliseQuantity({ qualifier, value, low, high }),
  )
  .filter((one) => checkQuantity(one).length === 0);
const webAddress = fc.webUrl();

const sections = fc.uniqueArray(
  fc.record({
    key: fc.oneof(fc.constant('main'), key),
    heading: maybe(
      fc.oneof(
        line.map((text) => text.trim()).filter((text) => text !== ''),
        fc.constantFrom('Law {#law}', '{#x}', '## twice'),
      ),
    ),
    body: lines,
  }),
  { minLength: 1, maxLength: 4, selector: (section) => section.key },
);
const sources = fc.uniqueArray(
  fc.record({
    key,
    title: filledText,
    publisher: maybe(anyText),
    date: maybe(date),
    url: maybe(webAddress),
    accessed: maybe(date),
  }),
  { maxLength: 3, selector: (source) => source.key },
);

const document: fc.Arbitrary<EntryDocument> = fc
  .record({ sections, sources })
  .chain(({ sections, sources }) => {
    const spans = sections.flatMap(({ key, body }) =>
      body === '' ? [] : [{ key, length: body.length, body }],
    );
    const anchor =
      spans.length === 0
        ? fc.constant(null)
        : maybe(
            fc
              .tuple(fc.constantFrom(...spans), fc.nat(), fc.nat())
              .map(([{ key, length, body }, from, to]) => {
                const start = from % length;
                return { section: key, start, end: start + 1 + (to % (length - start)), body };
              }),
          );
    const figure = fc
      .record({
        key,
        phrase: filledText,
        phraseIsAnchored: fc.boolean(),
        quantity,
        measure: fc.record({
          concept: key,
          population: maybe(key),
          origin: maybe(filledText),
          places: fc.array(filledText, { maxLength: 3 }),
          kind: fc.constantFrom(...FIGURE_KINDS),
          unit: fc.constantFrom(...FIGURE_UNITS),
          period: maybe(fc.constantFrom('2003', '2003-07', '1994/1997', '2003-12-31', 'FY2001')),
          definition: maybe(anyText),
        }),
        attribution: maybe(anyText),
        source:
          sources.length === 0
            ? fc.constant(null)
            : maybe(fc.constantFrom(...sources.map((source) => source.key))),
        anchor,
        confirmed: fc.boolean(),
        note: maybe(anyText),
      })
      .map(({ phraseIsAnchored, anchor: placed, quantity, ...others }) => {
        const rest = { ...others, ...quantity };
        if (!placed) return { ...rest, anchor: null };
        const { body, ...anchor } = placed;
        const standing = body.slice(anchor.start, anchor.end);
        const usable = phraseIsAnchored && /\S/.test(standing) && standing.isWellFormed();
        return { ...rest, phrase: usable ? standing : rest.phrase, anchor };
      });
    return fc.record({
      country: fc.constantFrom('XRU', 'XFR'),
      year: fc.integer({ min: 1900, max: 2100 }),
      title: filledText,
      publisher: maybe(anyText),
      publicationDate: maybe(date),
      disclaimer: maybe(anyText),
      citeAs: maybe(anyText),
      lastUpdated: maybe(date),
      accessed: maybe(date),
      addresses: fc.array(webAddress, { maxLength: 2 }),
      note: maybe(anyText),
      publication: maybe(
        fc.record({
          kind: fc.constantFrom('FIRST', 'MINOR', 'SUBSTANTIVE', 'CORRECTION'),
          at: fc.constantFrom('2004-05-25T12:00:00Z', '2004-05-25T12:00:00.123+02:00'),
          note: anyText,
        }),
      ),
      sections: fc.constant(sections),
      sources: fc.constant(sources),
      figures: fc.uniqueArray(figure, { maxLength: 3, selector: (one) => one.key }),
    });
  });

describe('writing Yearline Markdown', () => {
  it('loses nothing: what is written reads back the same, whatever the texts hold', () => {
    fc.assert(
      fc.property(document, (written) => {
        expect(documentOf(writeYearlineMarkdown(written))).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['  \n ', 'one \n two', '\nabove', 'below\n', '\ttabbed\nlines', 'a\u0000b'])(
    'keeps the white space and marks of a text in the front matter: %j',
    (note) => {
      const document = { ...documentOf(`${HEADER}---\nText.`), note };
      expect(documentOf(writeYearlineMarkdown(document)).note).toBe(note);
    },
  );

  it('writes an anchor by its phrase, and by offsets only where the phrase does not stand there', () => {
    const text = `${HEADER}${FIGURE}    anchor: { section: main, occurrence: 2 }\n---\nAbout 300, about 300 or about 300.`;
    const read = documentOf(text.replace('occurrence: 2', 'occurrence: 1'));
    expect(writeYearlineMarkdown(read)).toContain('anchor: { section: main }');
    expect(writeYearlineMarkdown(documentOf(text))).toContain(
      'anchor: { section: main, occurrence: 2 }',
    );
    const [figure] = read.figures;
    if (!figure) throw new Error('the figure is missing');
    const elsewhere = { ...figure, anchor: { section: 'main', start: 0, end: 5 } };
    expect(writeYearlineMarkdown({ ...read, figures: [elsewhere] })).toContain(
      'anchor: { section: main, start: 0, end: 5 }',
    );
  });

  it('leaves out what is empty or goes without saying', () => {
    const written = writeYearlineMarkdown(documentOf(`${HEADER}${FIGURE}---\nText.`));
    expect(written).toBe(`${HEADER}${FIGURE}---\n\nText.\n`);
  });
});
