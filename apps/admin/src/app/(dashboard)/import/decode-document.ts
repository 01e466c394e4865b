/** What a chosen file says, or why it cannot be read as a document. */
export type DecodedDocument =
  | { readonly ok: true; readonly text: string; readonly notice: string | null }
  | { readonly ok: false; readonly problem: string };

/** The server reads no longer documents. */
const MAX_BYTES = 5 * 1024 * 1024;

export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  if (bytes.length === 0) return refuse('The file is empty.');
  if (bytes.length > MAX_BYTES) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    return refuse(
      `The file has ${megabytes} MB; at most 5 MB are read. One document is one country in one year.`,
    );
  }
  const utf16 = readUtf16(bytes);
  if (utf16 !== null) return { ok: true, text: utf16, notice: null };
  if (bytes.includes(0)) {
    return refuse('The file is not a text file. Save the page as text, or paste its text.');
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, text, notice: null };
  } catch {
    return {
      ok: true,
      text: new TextDecoder('windows-1252').decode(bytes),
      notice:
        'The file is not UTF-8. It was read as Windows-1252: check accents, dashes and quotation marks.',
    };
  }
}

function readUtf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

function refuse(problem: string): DecodedDocument {
  return { ok: false, problem };
}
