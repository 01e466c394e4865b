/**
 * Since which edition the sentences of an entry stand: word for word, and with nothing but figures changed. An
 * edition without an entry ends no run and is told; an entry without the sentence ends it.
 */
import { evenOut, type ProseSection } from './passage.ts';
import { splitSentences } from './sentences.ts';
import { isNumeral, maskNumerals, wordsOf } from './similarity.ts';

/** An unbroken run of entries that hold a sentence, the newest first counted. */
export interface Streak {
  /** Edition of the oldest entry of the run. */
  readonly since: number;
  /** How many entries the run has, the newest included. */
  readonly entries: number;
  /** Editions within the run without an entry of the country, oldest first: nothing is known of the sentence then. */
  readonly missing: readonly number[];
}

export interface PlacedSentence {
  /** As printed. */
  readonly text: string;
  /** Key of its section. */
  readonly section: string;
  /** Offsets into the body of the section, in UTF-16 code units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface SentenceStreaks extends PlacedSentence {
  readonly words: readonly string[];
  /** The run word for word. */
  readonly unchanged: Streak;
  /** The run in which at most figures changed; never shorter than `unchanged`. */
  readonly figuresOnly: Streak;
}

/** The sentences of a text, to look others up in. Numerals are masked only when that is first asked for. */
export class StandingSentences {
  readonly #texts: readonly string[];
  readonly #verbatim: ReadonlySet<string>;
  #masked: ReadonlySet<string> | undefined;

  constructor(body: string) {
    this.#texts = splitSentences(body).map(({ text }) => text);
    this.#verbatim = new Set(this.#texts.map(evenOut));
  }

  hasVerbatim(verbatim: string): boolean {
    return this.#verbatim.has(verbatim);
  }

  hasMasked(masked: string): boolean {
    this.#masked ??= new Set(this.#texts.map(maskedForm));
    return this.#masked.has(masked);
  }
}

/**
 * The runs of one entry's sentences, followed back entry by entry. Reading may stop where nothing runs on, so that
 * no older text needs to be loaded.
 */
export class StreakReader {
  readonly #sentences: readonly Running[];
  #year: number;
  #gaps: number[] = [];

  constructor(newest: { readonly year: number; readonly sections: readonly ProseSection[] }) {
    this.#year = newest.year;
    const start = { since: newest.year, entries: 1, missing: [], runs: true };
    this.#sentences = newest.sections.flatMap(({ key, body }) =>
      splitSentences(body).map(({ text, start: from, end }) => ({
        text,
        section: key,
        start: from,
        end,
        words: wordsOf(text),
        verbatim: evenOut(text),
        masked: maskedForm(text),
        unchanged: { ...start },
        figuresOnly: { ...start },
      })),
    );
  }

  /** Whether any sentence may stand in an older entry still. */
  get runs(): boolean {
    return this.#sentences.some(({ figuresOnly }) => figuresOnly.runs);
  }

  /** The entry before the last one given, its sections in any order. Throws RangeError when it is not older. */
  goBack(year: number, sections: readonly StandingSentences[]): void {
    if (year >= this.#year) throw new RangeError(`Edition ${year} is not before ${this.#year}.`);
    const between = Array.from({ length: this.#year - year - 1 }, (_, n) => year + 1 + n);
    this.#year = year;
    this.#gaps = [...between, ...this.#gaps];
    for (const { unchanged, figuresOnly, verbatim, masked } of this.#sentences) {
      if (!figuresOnly.runs) continue;
      const stands = sections.some((section) => section.hasVerbatim(verbatim));
      extend(unchanged, year, this.#gaps, stands);
      const standsMasked = stands || sections.some((section) => section.hasMasked(masked));
      extend(figuresOnly, year, this.#gaps, standsMasked);
    }
  }

  get streaks(): SentenceStreaks[] {
    return this.#sentences.map(({ verbatim, masked, unchanged, figuresOnly, ...sentence }) => ({
      ...sentence,
      unchanged: streakOf(unchanged),
      figuresOnly: streakOf(figuresOnly),
    }));
  }
}

/** The streaks of the newest of some entries of one country, in whatever order they are given. */
export function sentenceStreaks(
  entries: readonly { readonly year: number; readonly sections: readonly ProseSection[] }[],
): SentenceStreaks[] {
  const [newest, ...older] = entries.toSorted((a, b) => b.year - a.year);
  if (!newest) return [];
  const reader = new StreakReader(newest);
  for (const { year, sections } of older) {
    reader.goBack(
      year,
      sections.map(({ body }) => new StandingSentences(body)),
    );
  }
  return reader.streaks;
}

/** "unchanged since 2001, in four editions; there is no 2003 entry". */
export function streakInWords({ since, entries, missing }: Streak): string {
  if (entries === 1) return `new in ${since}`;
  const count = NUMBER_WORDS[entries] ?? String(entries);
  const gaps = missing.length === 0 ? '' : `; there is no ${listed(missing)} entry`;
  return `unchanged since ${since}, in ${count} editions${gaps}`;
}

const NUMBER_WORDS: Readonly<Record<number, string>> = {
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
  10: 'ten',
};

function listed(years: readonly number[]): string {
  return years.length < 2 ? years.join() : `${years.slice(0, -1).join(', ')} or ${years.at(-1)}`;
}

interface Run {
  since: number;
  entries: number;
  missing: readonly number[];
  runs: boolean;
}

interface Running extends PlacedSentence {
  readonly words: readonly string[];
  readonly verbatim: string;
  readonly masked: string;
  readonly unchanged: Run;
  readonly figuresOnly: Run;
}

function extend(run: Run, year: number, gaps: readonly number[], stands: boolean): void {
  if (!run.runs) return;
  if (!stands) {
    run.runs = false;
    return;
  }
  run.since = year;
  run.entries++;
  run.missing = gaps;
}

function streakOf({ since, entries, missing }: Run): Streak {
  return { since, entries, missing };
}

/** What stays equal where only figures change. A text of figures alone is itself: else every date would be one. */
function maskedForm(text: string): string {
  const words = wordsOf(text);
  return words.every(isNumeral) ? evenOut(text) : maskNumerals(words).join(' ');
}
