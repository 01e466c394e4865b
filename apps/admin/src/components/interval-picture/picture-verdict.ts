import type { Certainty, ComparisonFlag, Verdict } from '../../graphql/generated/graphql.ts';
import { percentInWords } from '../measure-words.ts';
import { FLAGS, VERDICTS } from '../verdict-mark/verdicts.ts';
import type { PictureVerdict } from './draw-picture.ts';

/** What the API says of a change, as a picture words it. */
export function pictureVerdict(
  rows: { readonly earlier: number; readonly later: number },
  change: {
    readonly verdict: Verdict;
    readonly certainty: Certainty | null;
    readonly changeText: string | null;
    readonly percent: number | null;
    readonly flags: readonly ComparisonFlag[];
  },
): PictureVerdict {
  const { verdict, certainty, changeText, percent, flags } = change;
  const details = [
    changeText,
    percent === null ? null : percentInWords(percent),
    ...flags.map((flag) => FLAGS[flag].word),
  ].filter((detail) => detail !== null);
  return {
    ...rows,
    word: [VERDICTS[verdict].word, certainty?.toLowerCase()].filter(Boolean).join(', '),
    detail: details.length === 0 ? null : details.join(' · '),
    certainty,
  };
}
