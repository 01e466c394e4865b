import { maskNumerals, wordsOf } from './similarity.ts';

/** A headed or unheaded part of a narrative. */
export interface ProseSection {
  /** Stable across revisions and, where an editor kept it, across years. */
  readonly key: string;
  readonly heading: string | null;
  /** Paragraphs separated by blank lines. */
  readonly body: string;
}

/** A sentence (or a paragraph) with what comparing it needs, worked out once. */
export interface Passage {
  /** As printed. */
  readonly text: string;
  /** Index of its section in the document. */
  readonly section: number;
  /** The text with white space evened out: equal for passages that are the same word for word. */
  readonly verbatim: string;
  readonly words: readonly string[];
  /** The words with their numerals masked, as one text. */
  readonly masked: string;
}

export function readPassages(
  sections: readonly ProseSection[],
  split: (body: string) => readonly { readonly text: string }[],
): Passage[] {
  return sections.flatMap(({ body }, section) =>
    split(body).map(({ text }) => readPassage(text, section)),
  );
}

/** Two passages that stand side by side, read as one. */
export function joinPassages(first: Passage, second: Passage): Passage {
  return readPassage(`${first.text} ${second.text}`, first.section);
}

function readPassage(text: string, section: number): Passage {
  const words = wordsOf(text);
  return {
    text,
    section,
    verbatim: evenOut(text),
    words,
    masked: maskNumerals(words).join(' '),
  };
}

/** The text with every run of white space as one space. */
export function evenOut(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
