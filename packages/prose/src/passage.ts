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
  readonly sortedWords: readonly string[];
  /** The words with their numerals masked, as one text. */
  readonly masked: string;
}

export function readPassages(
  sections: readonly ProseSection[],
  split: (body: string) => readonly { readonly text: string }[],
): Passage[] {
  return sections.flatMap(({ body }, section) =>
    split(body).map(({ text }) => {
      const words = wordsOf(text);
      return {
        text,
        section,
        verbatim: text.trim().replace(/\s+/g, ' '),
        words,
        sortedWords: words.toSorted(),
        masked: maskNumerals(words).join(' '),
      };
    }),
  );
}
