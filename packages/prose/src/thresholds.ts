/** The project's own choices for comparing prose. A change of any of them is a new version. */
export interface ProseThresholds {
  /** Name and version, to be shown with every result that rests on them. */
  readonly id: string;
  /** Word ratio from which a sentence counts as lightly revised. */
  readonly lightlyRevised: number;
  /** Word ratio from which two sentences are one, revised; below it they are new and dropped. */
  readonly revised: number;
  /** Word ratio that a changed sentence needs to be recognised elsewhere in the document. */
  readonly movedAndRevised: number;
  /** Word ratio of one sentence with two that stand side by side, from which it was split or they were joined. */
  readonly splitOrJoined: number;
  /** Words that a sentence needs to be half of another. */
  readonly fewestWordsOfHalf: number;
  /** Share of common words from which two sections without common key or heading are the same section. */
  readonly sameSection: number;
  /** Most pairs of passages to be compared; beyond it paragraphs are compared instead of sentences. */
  readonly mostComparisons: number;
  /** Words from which a sentence that stands in the entries of two countries is worth telling. */
  readonly fewestWordsRepeated: number;
  /** Word ratio from which the sentences of two countries count as one. */
  readonly repeated: number;
  /** A run of three words that stands in more sentences than this is too common to find sentences by. */
  readonly mostHoldersOfRun: number;
}

export const DEFAULT_THRESHOLDS: ProseThresholds = Object.freeze({
  id: 'yearline-prose/2',
  lightlyRevised: 0.85,
  revised: 0.6,
  movedAndRevised: 0.7,
  splitOrJoined: 0.8,
  fewestWordsOfHalf: 3,
  sameSection: 0.5,
  mostComparisons: 4_000_000,
  fewestWordsRepeated: 8,
  repeated: 0.85,
  mostHoldersOfRun: 40,
});
