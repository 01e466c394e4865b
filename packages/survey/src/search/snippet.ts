/** The part of a text that shows why it was found. Pure. */

/** Offsets in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Snippet {
  /** A stretch of the text as it stands, line breaks as spaces. */
  readonly text: string;
  /** Words that were looked for, as offsets into `text`. */
  readonly matches: readonly Span[];
  readonly cutAtStart: boolean;
  readonly cutAtEnd: boolean;
}

/** What surrounds a match in a marked text; no text that is kept holds either. */
export const MARK = { open: '\u0001', close: '\u0002' };
const MARKS = new RegExp(`[${MARK.open}${MARK.close}]`, 'g');

const LENGTH = 240;
const LEAD = 60;

/** `words` and `joined` are the text and the text without its apostrophes, each with its matches between marks. */
export function cutSnippet(
  text: string,
  { words, joined }: { readonly words: string; readonly joined: string | null },
): Snippet {
  const spans = mergeSpans([
    ...markedSpans(words),
    ...(joined === null ? [] : inText(text, markedSpans(joined))),
  ]);
  const { start, end } = richestWindow(text, spans);
  return {
    text: text.slice(start, end).replaceAll('\n', ' '),
    matches: spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start - start, end: span.end - start })),
    cutAtStart: start > 0,
    cutAtEnd: end < text.length,
  };
}

function markedSpans(marked: string): Span[] {
  const spans: Span[] = [];
  let marks = 0;
  let open = 0;
  for (const match of marked.matchAll(MARKS)) {
    const at = match.index - marks++;
    if (match[0] === MARK.open) open = at;
    else spans.push({ start: open, end: at });
  }
  return spans;
}

/** Spans of the text without apostrophes, as spans of the text. */
function inText(text: string, spans: readonly Span[]): Span[] {
  const kept = [...text.matchAll(/[^'’‘]/g)].map(({ index }) => index);
  return spans.flatMap(({ start, end }) => {
    const first = kept[start];
    const last = kept[end - 1];
    return first === undefined || last === undefined ? [] : [{ start: first, end: last + 1 }];
  });
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}

/** The window with most matches, the first of those; cut between words. */
function richestWindow(text: string, spans: readonly Span[]): Span {
  if (text.length <= LENGTH) return { start: 0, end: text.length };
  let best: Span = { start: 0, end: LENGTH };
  let most = 0;
  for (const first of spans) {
    const start = Math.max(0, Math.min(first.start - LEAD, text.length - LENGTH));
    const end = Math.max(start + LENGTH, first.end);
    const held = spans.filter((span) => span.start >= first.start && span.end <= end).length;
    if (held > most) {
      most = held;
      best = { start, end };
    }
  }
  return betweenWords(text, best, spans);
}

function betweenWords(text: string, { start, end }: Span, spans: readonly Span[]): Span {
  const held = spans.filter((span) => span.start >= start && span.end <= end);
  const firstMatch = held.at(0)?.start ?? end;
  const lastMatch = held.at(-1)?.end ?? start;
  let from = start;
  if (from > 0) {
    const space = text.slice(from, firstMatch).search(/\s/);
    from = space === -1 ? firstMatch : from + space + 1;
  }
  let to = end;
  if (to < text.length) {
    const space = text.slice(lastMatch, to).search(/\s\S*$/);
    to = space === -1 ? lastMatch : lastMatch + space;
  }
  return { start: from, end: Math.max(to, from) };
}
