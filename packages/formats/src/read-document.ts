/** From the bytes of a file or a pasted text to an entry, whichever of the two formats it is in. */
import { findCountry } from './country-and-year.ts';
import type { CountryNames, DocumentProblem, DocumentReading } from './entry-document.ts';
import { type RefworldOptions, readRefworldPage } from './refworld-page.ts';
import { isYearlineMarkdown, readYearlineMarkdown } from './yearline-markdown.ts';

/** The largest document that is read, in bytes: far more than any survey entry. */
export const MAX_DOCUMENT_BYTES = 5 * 1024 * 1024;

export type DocumentText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

/** The text of a file: UTF-8, or UTF-16 where a byte order mark says so. Anything else is a problem. */
export function decodeDocument(bytes: Uint8Array): DocumentText {
  if (bytes.length === 0) return refused(null, 'The file is empty.');
  if (bytes.length > MAX_DOCUMENT_BYTES) return refused(null, tooLarge(bytes.length));
  const kind = SIGNATURES.find(({ signature }) =>
    signature.every((byte, at) => bytes[at] === byte),
  );
  if (kind) {
    return refused(
      null,
      `The file looks like ${kind.name}, not like text. Save or paste its text instead.`,
    );
  }
  const marked = UTF16_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return decodeUtf16(bytes, marked.encoding);
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return refused(
      lineOfByte(bytes, zero),
      `The file looks binary: byte ${zero} is zero, which no text holds. Save it as plain text in UTF-8.`,
    );
  }
  const end = validUtf8Length(bytes);
  if (end < bytes.length) {
    return refused(
      lineOfByte(bytes, end),
      `The file is not UTF-8: the byte at offset ${end} does not fit. It may be in an older encoding; save it as UTF-8.`,
    );
  }
  return { ok: true, text: new TextDecoder('utf-8').decode(bytes) };
}

/** Reads an entry from a text: Yearline Markdown when it starts with front matter, else a Refworld page. */
export function readDocument(
  text: string,
  countries: CountryNames,
  options: RefworldOptions = {},
): DocumentReading {
  if (text.trim() === '') return refused(null, 'The document is empty.');
  // A character takes up to three bytes for each of its code units, so the cheap test comes first.
  if (text.length > MAX_DOCUMENT_BYTES / 3) {
    const size = new TextEncoder().encode(text).length;
    if (size > MAX_DOCUMENT_BYTES) return refused(null, tooLarge(size));
  }
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    return refused(lineAt(text, zero), 'The document looks binary: it holds a zero character.');
  }
  if (/^\s*<(?:!doctype html|html|\?xml)/i.test(text)) {
    return refused(
      1,
      'The document is a web page in HTML. Copy the text that the page shows instead.',
    );
  }
  if (!isYearlineMarkdown(text)) return readRefworldPage(text, countries, options);
  const reading = readYearlineMarkdown(text, countries, options);
  return reading.ok ? holdTo(reading, countries, options) : reading;
}

/** A document that says itself what it is about is not taken for another entry. */
function holdTo(
  reading: DocumentReading & { readonly ok: true },
  countries: CountryNames,
  options: RefworldOptions,
): DocumentReading {
  const { country, year } = reading.document;
  const wantedYear = options.year ?? year;
  const wanted = options.country ?? country;
  const wantedCountry = findCountry(wanted, wantedYear, countries)?.code ?? wanted;
  if (wantedYear === year && wantedCountry === country) return reading;
  return refused(
    null,
    `The document is the entry of ${country} for ${year}, not of ${wantedCountry} for ${wantedYear}.`,
  );
}

const SIGNATURES = [
  { name: 'a PDF', signature: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'a ZIP archive or an office document', signature: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an old Word or Excel document', signature: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a PNG picture', signature: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG picture', signature: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', signature: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a gzip archive', signature: [0x1f, 0x8b] },
  { name: 'an RTF document', signature: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
] as const;

const UTF16_MARKS = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DocumentText {
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return refused(null, 'The file says that it is UTF-16 but is not. Save it as UTF-8.');
  }
}

/** How many bytes from the start are UTF-8, up to the first character that is not; all of them when the file is. */
function validUtf8Length(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return bytes.length;
  // What holds no wrong byte yet holds none in any shorter start, so the place is found by halving.
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isUtf8(bytes.subarray(0, middle), { stream: true })) valid = middle;
    else invalid = middle;
  }
  // The wrong byte may be the second or third of its character.
  while (!isUtf8(bytes.subarray(0, valid))) valid--;
  return valid;
}

/** With `stream`, a character that is cut off at the end may still become whole. */
function isUtf8(bytes: Uint8Array, options: { stream?: boolean } = {}): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}

function lineOfByte(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (const byte of bytes.subarray(0, offset)) if (byte === 0x0a) line++;
  return line;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function tooLarge(size: number): string {
  return `The document has ${megabytes(size)} (${size} bytes); at most ${megabytes(MAX_DOCUMENT_BYTES)} are read.`;
}

function megabytes(bytes: number): string {
  const inMegabytes = bytes / (1024 * 1024);
  return `${inMegabytes >= 10 ? Math.round(inMegabytes) : Number(inMegabytes.toFixed(1))} MB`;
}

function refused(
  line: number | null,
  message: string,
): { readonly ok: false; readonly problems: readonly DocumentProblem[] } {
  return { ok: false, problems: [{ line, message }] };
}
