import { longestCommon, Vocabulary } from './longest-common.ts';
import type { Passage } from './passage.ts';

/**
 * How alike the passages of two documents are, row by row: one passage of the first against many of the second.
 * An index of words tells for a whole row at once how many words each pair shares in any order; only where that
 * leaves the ratio possible is the order of the words compared.
 */
export class Likenesses {
  /** Pairs whose words were compared in order. */
  compared = 0;

  readonly #one: readonly Passage[];
  readonly #other: readonly Passage[];
  readonly #vocabulary = new Vocabulary();
  readonly #wordsOfOne: readonly Int32Array[];
  readonly #wordsOfOther: readonly Int32Array[];
  readonly #index = new Map<string, number[]>();
  readonly #shared: Int32Array;

  constructor(one: readonly Passage[], other: readonly Passage[]) {
    this.#one = one;
    this.#other = other;
    this.#wordsOfOne = one.map(({ words }) => this.#vocabulary.numbersOf(words));
    this.#wordsOfOther = other.map(({ words }) => this.#vocabulary.numbersOf(words));
    this.#shared = new Int32Array(other.length);
    other.forEach((passage, j) => {
      for (const word of countedWords(passage)) {
        const holders = this.#index.get(word);
        if (holders) holders.push(j);
        else this.#index.set(word, [j]);
      }
    });
  }

  /**
   * For each of `right` the word ratio of passage `i` with it: 1 where they differ in numerals only, 0 where the
   * ratio is below `least`.
   */
  row(i: number, right: readonly number[], least: number): Float64Array {
    const row = new Float64Array(right.length);
    const words = this.#wordsOfOne[i] ?? new Int32Array();
    if (words.length === 0) return row;
    const shared = this.sharedWords(i);
    const wordsOf = (j: number) => this.#wordsOfOther[j] ?? new Int32Array();
    const possible: number[] = [];
    right.forEach((j, at) => {
      if (this.#one[i]?.masked === this.#other[j]?.masked) row[at] = 1;
      else if (2 * (shared[j] ?? 0) >= least * (words.length + wordsOf(j).length))
        possible.push(at);
    });
    this.compared += possible.length;
    const texts = possible.map((at) => wordsOf(right[at] ?? 0));
    longestCommon(words, texts, this.#vocabulary).forEach((common, n) => {
      const ratio = (2 * common) / (words.length + (texts[n]?.length ?? 0));
      if (ratio >= least) row[possible[n] ?? 0] = ratio;
    });
    return row;
  }

  /** The word ratio of passage `i` with the passages `j` and `j + 1` read as one. */
  ratioWithBoth(i: number, j: number): number {
    this.compared++;
    const words = this.#wordsOfOne[i] ?? new Int32Array();
    const both = Int32Array.from(
      [j, j + 1].flatMap((index) => [...(this.#wordsOfOther[index] ?? [])]),
    );
    const [common = 0] = longestCommon(words, [both], this.#vocabulary);
    return (2 * common) / Math.max(1, words.length + both.length);
  }

  /** The word ratio of passage `i` with passage `j`. */
  ratio(i: number, j: number): number {
    return this.row(i, [j], 0)[0] ?? 0;
  }

  /** How many words passage `i` shares with each passage of the second document; overwritten by the next call. */
  sharedWords(i: number): Int32Array {
    this.#shared.fill(0);
    const passage = this.#one[i];
    for (const word of passage ? countedWords(passage) : []) {
      for (const j of this.#index.get(word) ?? []) this.#shared[j] = (this.#shared[j] ?? 0) + 1;
    }
    return this.#shared;
  }
}

/** "the 1", "the 2": a word that stands twice counts twice. */
function countedWords({ words }: Passage): string[] {
  const counts = new Map<string, number>();
  return words.map((word) => {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return `${word} ${count}`;
  });
}
