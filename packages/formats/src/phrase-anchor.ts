/**
 * Where the phrase of a figure stands in the body of a section. Writers of a document by hand say "in section main,
 * the second time"; inside, an anchor is a pair of offsets.
 */

/** Start and end of the nth (1-based) place where the phrase stands, or null when it stands there less often. */
export function locatePhrase(
  body: string,
  phrase: string,
  occurrence: number,
): { start: number; end: number } | null {
  return (
    nthMatch(body, escapeRegExp(phrase), occurrence) ??
    // Wrapped by hand, a phrase may hold a line break where it was written with a space.
    nthMatch(body, phrase.trim().split(/\s+/).map(escapeRegExp).join('\\s+'), occurrence)
  );
}

/** Which occurrence of the phrase starts at this offset; null when the phrase does not stand there verbatim. */
export function occurrenceAt(body: string, phrase: string, start: number): number | null {
  if (phrase === '' || !body.startsWith(phrase, start)) return null;
  let occurrence = 1;
  for (let at = body.indexOf(phrase); at < start; at = body.indexOf(phrase, at + 1)) occurrence++;
  return occurrence;
}

/** Occurrences may overlap: the search goes on one place after each match. */
function nthMatch(
  body: string,
  source: string,
  occurrence: number,
): { start: number; end: number } | null {
  const pattern = new RegExp(source, 'g');
  for (let seen = 1; ; seen++) {
    const match = pattern.exec(body);
    if (!match || match[0] === '') return null;
    if (seen === occurrence) return { start: match.index, end: match.index + match[0].length };
    pattern.lastIndex = match.index + 1;
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
