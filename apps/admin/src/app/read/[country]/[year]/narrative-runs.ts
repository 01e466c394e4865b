/**
 * The text of a section as runs that a page can set: paragraphs, Markdown emphasis and links, and the stretches
 * that state a figure. Offsets of figures count in the body as it is stored, marks included.
 */

export interface FigureMark {
  readonly key: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface NarrativeRun {
  readonly text: string;
  /** Where the run begins in the body. */
  readonly start: number;
  readonly style: 'plain' | 'emphasis' | 'strong';
  /** Only addresses that a reader can follow safely. */
  readonly href: string | null;
  readonly figure: string | null;
}

export interface NarrativeParagraph {
  readonly start: number;
  readonly runs: readonly NarrativeRun[];
}

type Span = Omit<NarrativeRun, 'figure'>;

const INLINE =
  /\[(?<label>[^\]\n]+)\]\((?<href>[^()\s]+)\)|\*\*(?<strong>[^*\n]+)\*\*|\*(?<emphasis>[^*\n]+)\*/g;

export function narrativeParagraphs(
  body: string,
  marks: readonly FigureMark[],
): NarrativeParagraph[] {
  const paragraphs: NarrativeParagraph[] = [];
  for (const match of body.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)) {
    const text = match[0];
    if (text.trim() === '') continue;
    const runs = inlineSpans(text, match.index).flatMap((span) => splitAtMarks(span, marks));
    paragraphs.push({ start: match.index, runs });
  }
  return paragraphs;
}

function inlineSpans(text: string, offset: number): Span[] {
  const spans: Span[] = [];
  let at = 0;
  const plain = (end: number) => {
    if (end > at) {
      spans.push({ text: text.slice(at, end), start: offset + at, style: 'plain', href: null });
    }
  };
  for (const match of text.matchAll(INLINE)) {
    const { label, href, strong, emphasis } = match.groups ?? {};
    const words = label ?? strong ?? emphasis ?? '';
    plain(match.index);
    spans.push({
      text: words,
      start: offset + match.index + match[0].indexOf(words),
      style: strong === undefined ? (emphasis === undefined ? 'plain' : 'emphasis') : 'strong',
      href: href !== undefined && isSafeAddress(href) ? href : null,
    });
    at = match.index + match[0].length;
  }
  plain(text.length);
  return spans;
}

/** Text comes from anybody's documents: an address with another scheme could run script. */
function isSafeAddress(href: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(href);
}

/** Cuts a span wherever a figure begins or ends in it. Where two figures overlap the first one listed wins. */
function splitAtMarks(span: Span, marks: readonly FigureMark[]): NarrativeRun[] {
  const end = span.start + span.text.length;
  const cuts = new Set([span.start, end]);
  for (const mark of marks) {
    for (const cut of [mark.start, mark.end]) if (cut > span.start && cut < end) cuts.add(cut);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const stop = sorted[index + 1] ?? end;
    const mark = marks.find((candidate) => candidate.start <= start && candidate.end >= stop);
    return {
      ...span,
      text: span.text.slice(start - span.start, stop - span.start),
      start,
      figure: mark?.key ?? null,
    };
  });
}
