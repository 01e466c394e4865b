/**
 * Passages that stand in several texts at once, word for word or lightly revised: one sentence in the entries of two
 * countries of an edition.
 *
 * Passages with the same words are found by their words. The others are found by an index of the runs of three words
 * that they hold (numerals masked): two passages whose word ratio reaches the threshold share a number of runs that
 * follows from it, so only pairs that do are compared. Runs that stand in very many passages are left out of the
 * index; the result says how many, for passages alike in nothing else are then missed.
 */
import { evenOut, type ProseSection } from './passage.ts';
import { splitParagraphs, splitSentences } from './sentences.ts';
import { maskNumerals, wordRatio, wordsOf } from './similarity.ts';
import { DEFAULT_THRESHOLDS, type ProseThresholds } from './thresholds.ts';

/** VERBATIM: every mark is the same. FIGURES_ONLY: but for numerals, marks and case. */
export type RepetitionKind = 'VERBATIM' | 'FIGURES_ONLY' | 'LIGHTLY_REVISED';

export interface RepeatedPlace {
  /** Index of the text. */
  readonly text: number;
  /** Key of the section. */
  readonly section: string;
  /** As printed. */
  readonly passage: string;
  /** Offsets into the body of the section, in UTF-16 code units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Word ratio with the first place, 0 to 1. */
  readonly similarity: number;
}

export interface RepeatedPassage {
  readonly unit: 'SENTENCE' | 'PARAGRAPH';
  /** Of the place that differs most from the first. */
  readonly kind: RepetitionKind;
  /** In two texts at least; in the order of the texts. */
  readonly places: readonly RepeatedPlace[];
  /** Words of the first place. */
  readonly words: number;
}

export interface RepeatedPassages {
  /** In most texts first, then longest. A sentence within a repeated paragraph is not told again. */
  readonly passages: readonly RepeatedPassage[];
  /** Runs of three words in too many passages to find anything by; see `mostHoldersOfRun`. */
  readonly commonRuns: number;
  /** How many pairs of passages were compared word by word. */
  readonly compared: number;
}

export function findRepeatedPassages(
  texts: readonly (readonly ProseSection[])[],
  thresholds: ProseThresholds = DEFAULT_THRESHOLDS,
): RepeatedPassages {
  const paragraphs = groupAlike(cutAll(texts, splitParagraphs, thresholds, 2), thresholds);
  const sentences = groupAlike(cutAll(texts, splitSentences, thresholds, 1), thresholds);
  const told = coverOf(paragraphs.groups.flat());
  const untold = sentences.groups
    .map((group) => group.filter((passage) => !told(passage)))
    .filter(isInSeveralTexts);
  const passages = [
    ...paragraphs.groups.map((group) => repeated('PARAGRAPH', group)),
    ...untold.map((group) => repeated('SENTENCE', group)),
  ].sort((a, b) => textsOf(b.places) - textsOf(a.places) || b.words - a.words);
  return {
    passages,
    commonRuns: sentences.commonRuns + paragraphs.commonRuns,
    compared: sentences.compared + paragraphs.compared,
  };
}

interface Cut {
  readonly text: number;
  readonly section: string;
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly masked: readonly string[];
}

/** Passages of enough words; paragraphs only where they hold several sentences. */
function cutAll(
  texts: readonly (readonly ProseSection[])[],
  split: typeof splitSentences,
  { fewestWordsRepeated }: ProseThresholds,
  fewestSentences: number,
): Cut[] {
  return texts.flatMap((sections, text) =>
    sections.flatMap(({ key, body }) =>
      split(body).flatMap(({ text: passage, start, end }) => {
        const words = wordsOf(passage);
        if (words.length < fewestWordsRepeated) return [];
        if (fewestSentences > 1 && splitSentences(passage).length < fewestSentences) return [];
        return [{ text, section: key, passage, start, end, words, masked: maskNumerals(words) }];
      }),
    ),
  );
}

function groupAlike(cuts: readonly Cut[], thresholds: ProseThresholds) {
  const forms = [...Map.groupBy(cuts, ({ masked }) => masked.join(' ')).values()];
  const index = new RunIndex(
    forms.map((form) => form[0]?.masked ?? []),
    thresholds,
  );
  const leaderOf = new Map<number, number>();
  let compared = 0;
  forms.forEach((form, at) => {
    const words = form[0]?.masked ?? [];
    let best = { leader: at, ratio: 0 };
    for (const other of index.earlierAlike(at)) {
      if (leaderOf.get(other) !== other) continue;
      compared++;
      const ratio = wordRatio(forms[other]?.[0]?.masked ?? [], words);
      if (ratio >= thresholds.repeated && ratio > best.ratio) best = { leader: other, ratio };
    }
    leaderOf.set(at, best.leader);
  });
  const groups = Map.groupBy(
    forms.map((form, at) => ({ form, leader: leaderOf.get(at) ?? at })),
    ({ leader }) => leader,
  );
  return {
    groups: [...groups.values()]
      .map((members) => members.flatMap(({ form }) => form))
      .filter(isInSeveralTexts),
    commonRuns: index.commonRuns,
    compared,
  };
}

const RUN = 3;

/** Which passages hold which runs of words. */
class RunIndex {
  commonRuns = 0;
  readonly #passages: readonly (readonly string[])[];
  readonly #runs: readonly (readonly number[])[];
  readonly #holders: number[][] = [];
  readonly #isCommon: boolean[];
  readonly #thresholds: ProseThresholds;

  constructor(passages: readonly (readonly string[])[], thresholds: ProseThresholds) {
    this.#passages = passages;
    this.#thresholds = thresholds;
    const numbers = new Map<string, number>();
    this.#runs = passages.map((words, at) =>
      [...new Set(runsOf(words))].map((run) => {
        const number = numbers.get(run) ?? numbers.size;
        numbers.set(run, number);
        const holders = this.#holders[number];
        if (holders) holders.push(at);
        else this.#holders[number] = [at];
        return number;
      }),
    );
    this.#isCommon = this.#holders.map(({ length }) => length > thresholds.mostHoldersOfRun);
    this.commonRuns = this.#isCommon.filter(Boolean).length;
  }

  /** Passages before this one that share enough runs with it to be as alike as the threshold asks. */
  earlierAlike(at: number): number[] {
    const shared = new Map<number, number>();
    let common = 0;
    for (const run of this.#runs[at] ?? []) {
      if (this.#isCommon[run]) {
        common++;
        continue;
      }
      for (const holder of this.#holders[run] ?? []) {
        if (holder >= at) break;
        shared.set(holder, (shared.get(holder) ?? 0) + 1);
      }
    }
    return [...shared]
      .filter(([other, count]) => count + common >= this.#fewestShared(at, other))
      .map(([other]) => other);
  }

  /** Every word that the two do not share in order breaks at most three of a passage's runs. */
  #fewestShared(one: number, other: number): number {
    const [length, otherLength] = [this.#lengthOf(one), this.#lengthOf(other)];
    const fewestCommon = Math.ceil((this.#thresholds.repeated * (length + otherLength)) / 2);
    if (fewestCommon > Math.min(length, otherLength)) return Number.POSITIVE_INFINITY;
    const broken = length - fewestCommon + (otherLength - fewestCommon);
    return (this.#runs[one]?.length ?? 0) - RUN * broken;
  }

  #lengthOf(at: number): number {
    return this.#passages[at]?.length ?? 0;
  }
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}

function repeated(unit: RepeatedPassage['unit'], group: readonly Cut[]): RepeatedPassage {
  const cuts = group.toSorted((a, b) => a.text - b.text);
  const [first] = cuts;
  if (!first) throw new Error('A repeated passage stands nowhere.');
  return {
    unit,
    kind: kindOf(cuts),
    places: cuts.map(({ words, masked, ...place }) => ({
      ...place,
      similarity: wordRatio(first.words, words),
    })),
    words: first.words.length,
  };
}

function kindOf(cuts: readonly Cut[]): RepetitionKind {
  const differ = (read: (cut: Cut) => string) => new Set(cuts.map(read)).size > 1;
  if (!differ(({ passage }) => evenOut(passage))) return 'VERBATIM';
  return differ(({ masked }) => masked.join(' ')) ? 'LIGHTLY_REVISED' : 'FIGURES_ONLY';
}

function isInSeveralTexts(places: readonly { readonly text: number }[]): boolean {
  return textsOf(places) > 1;
}

function textsOf(places: readonly { readonly text: number }[]): number {
  return new Set(places.map(({ text }) => text)).size;
}

/** Whether a passage lies within one of these. */
function coverOf(cuts: readonly Cut[]): (cut: Cut) => boolean {
  const bySection = Map.groupBy(cuts, ({ text, section }) => `${text} ${section}`);
  return ({ text, section, start, end }) =>
    (bySection.get(`${text} ${section}`) ?? []).some(
      (cover) => cover.start <= start && end <= cover.end,
    );
}
