import type { Token } from './tokens.ts';

export interface PhraseHit<Meaning> {
  readonly meaning: Meaning;
  /** Index of the first token after the phrase. */
  readonly next: number;
}

/** Fixed phrases and what they mean, looked up at a token. The longest phrase wins. */
export class PhraseTable<Meaning> {
  readonly #byFirstWord = new Map<string, { words: string[]; meaning: Meaning }[]>();

  constructor(entries: Iterable<readonly [phrases: string, meaning: Meaning]>) {
    for (const [phrases, meaning] of entries) {
      for (const phrase of phrases.split(',')) this.#add(phrase.trim().split(' '), meaning);
    }
    for (const candidates of this.#byFirstWord.values()) {
      candidates.sort((a, b) => b.words.length - a.words.length);
    }
  }

  at(tokens: readonly Token[], index: number): PhraseHit<Meaning> | null {
    const candidates = this.#byFirstWord.get(tokens[index]?.lower ?? '') ?? [];
    for (const { words, meaning } of candidates) {
      if (words.every((word, step) => tokens[index + step]?.lower === word)) {
        return { meaning, next: index + words.length };
      }
    }
    return null;
  }

  #add(words: string[], meaning: Meaning): void {
    const [first = ''] = words;
    const candidates = this.#byFirstWord.get(first) ?? [];
    candidates.push({ words, meaning });
    this.#byFirstWord.set(first, candidates);
  }
}
