import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDocument, MAX_DOCUMENT_BYTES, readDocument } from './read-document.ts';

const COUNTRIES = {
  find: (name: string) => (name === 'Ruritania' ? { code: 'XRU', name } : null),
};

const bytes = (text: string) => new TextEncoder().encode(text);

function problemOf(reading: {
  ok: boolean;
  problems?: readonly { line: number | null; message: string }[];
}) {
  const problem = reading.problems?.[0];
  return problem ? `${problem.line}: ${problem.message}` : 'no problem';
}

describe('the bytes of a file', () => {
  it('are read as UTF-8, with or without a byte order mark', () => {
    expect(decodeDocument(bytes('Café – 1'))).toEqual({ ok: true, text: 'Café – 1' });
    expect(decodeDocument(bytes('\uFEFFCafé'))).toEqual({ ok: true, text: 'Café' });
  });

  it.each(['utf16le', 'utf16be'] as const)('are read as UTF-16 when marked so: %s', (encoding) => {
    const encoded = Buffer.from('\uFEFFCafé', 'utf16le');
    if (encoding === 'utf16be') encoded.swap16();
    expect(decodeDocument(encoded)).toEqual({ ok: true, text: 'Café' });
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'null: The file is empty.'],
    [
      'too much',
      new Uint8Array(50 * 1024 * 1024),
      'null: The document has 50 MB (52428800 bytes); at most 5 MB are read.',
    ],
    [
      'one byte too many',
      new Uint8Array(MAX_DOCUMENT_BYTES + 1).fill(32),
      'null: The document has 5 MB (5242881 bytes); at most 5 MB are read.',
    ],
    [
      'a PDF',
      bytes('%PDF-1.7 ...'),
      'null: The file looks like a PDF, not like text. Save or paste its text instead.',
    ],
    [
      'a word-processor file',
      new Uint8Array([0x50, 0x4b, 3, 4, 20]),
      'null: The file looks like a ZIP archive or an office document, not like text. Save or paste its text instead.',
    ],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13]),
      'null: The file looks like a PNG picture, not like text. Save or paste its text instead.',
    ],
    [
      'zeros',
      bytes('One\nTwo\0'),
      '2: The file looks binary: byte 7 is zero, which no text holds. Save it as plain text in UTF-8.',
    ],
    [
      'an older encoding',
      Buffer.from('One\nCaf\xe9 x', 'latin1'),
      '2: The file is not UTF-8: the byte at offset 7 does not fit. It may be in an older encoding; save it as UTF-8.',
    ],
    [
      'a character cut off at the end',
      bytes('Café').subarray(0, 4),
      '1: The file is not UTF-8: the byte at offset 3 does not fit. It may be in an older encoding; save it as UTF-8.',
    ],
  ])('are refused with the reason: %s', (_, content, problem) => {
    expect(problemOf(decodeDocument(content))).toBe(problem);
  });
});

describe('a text', () => {
  it('is Yearline Markdown when it starts with front matter', () => {
    const reading = readDocument(
      '---\nformat: yearline/1\ncountry: XRU\nyear: 2004\ntitle: Ruritania\n---\nText.',
      COUNTRIES,
    );
    expect(reading).toMatchObject({ ok: true, document: { title: 'Ruritania' } });
  });

  it('is else read as a Refworld page', () => {
    const reading = readDocument(
      'Example Survey 2004 - Ruritania\n\nText of the entry.',
      COUNTRIES,
    );
    expect(reading).toMatchObject({ ok: true, document: { country: 'XRU', year: 2004 } });
  });

  it('that says which entry it is does not become another one', () => {
    const markdown =
      '---\nformat: yearline/1\ncountry: XRU\nyear: 2004\ntitle: Ruritania\n---\nText.';
    expect(readDocument(markdown, COUNTRIES, { country: 'Ruritania', year: 2004 }).ok).toBe(true);
    expect(problemOf(readDocument(markdown, COUNTRIES, { country: 'XFR', year: 2005 }))).toBe(
      'null: The document is the entry of XRU for 2004, not of XFR for 2005.',
    );
  });

  it('is held to the latest year in both formats', () => {
    const latest = { latestYear: 2003 };
    const markdown =
      '---\nformat: yearline/1\ncountry: XRU\nyear: 2004\ntitle: Ruritania\n---\nText.';
    expect(problemOf(readDocument(markdown, COUNTRIES, latest))).toMatch(
      /^4: .* between 1900 and 2003/,
    );
    const page = 'Example Survey 2004 - Ruritania\n\nText.';
    expect(problemOf(readDocument(page, COUNTRIES, latest))).toMatch(
      /^1: .* between 1900 and 2003/,
    );
  });

  it.each<[string, string, string]>([
    ['white space', ' \n\n', 'null: The document is empty.'],
    [
      'too much',
      'é'.repeat(3_000_000),
      'null: The document has 5.7 MB (6000000 bytes); at most 5 MB are read.',
    ],
    ['zeros', 'One\n\0', '2: The document looks binary: it holds a zero character.'],
    [
      'HTML',
      '<!DOCTYPE html>\n<p>Text',
      '1: The document is a web page in HTML. Copy the text that the page shows instead.',
    ],
  ])('is refused with the reason: %s', (_, text, problem) => {
    expect(problemOf(readDocument(text, COUNTRIES))).toBe(problem);
  });

  it('whatever it holds, is read or refused with a reason on one of its lines', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Last Updated: Tuesday, 12 December 2017',
        'Example Survey 2004 - Ruritania',
        'Publisher',
        'Publisher Example Press',
        'Publication Date | 25 May 2004',
        'Cite as Example Press, available at:',
        'DisclaimerThis is',
        'Country Freedonia',
        'About 300 people left.',
        'Law',
        'Search Refworld',
        '---',
        'format: yearline/1',
        'country: XRU',
        'year: 2004',
        'title: x',
        'figures: [{ key: a }]',
        '## Law {#law}',
        '',
      ),
      fc.string({ unit: 'binary' }),
    );
    const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'));
    const options = fc.constantFrom({}, { country: 'XRU', year: 2004 });
    fc.assert(
      fc.property(text, options, (text, options) => {
        const reading = readDocument(text, COUNTRIES, options);
        const told = reading.ok ? reading.warnings : reading.problems;
        if (!reading.ok) expect(told.length).toBeGreaterThan(0);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line, message } of told) {
          expect(message).not.toBe('');
          if (line !== null) expect(line).toBeGreaterThanOrEqual(1);
          if (line !== null) expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 500 },
    );
  });
});
