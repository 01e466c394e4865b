import { type Streak, streakInWords } from '@yearline/prose/streaks';
import { objectRef } from '../builder.ts';

export const StreakType = objectRef<Streak>('Streak').implement({
  description: 'An unbroken run of entries of one country that hold a sentence.',
  fields: (t) => ({
    since: t.exposeInt('since', { description: 'Edition of the oldest entry of the run.' }),
    entries: t.exposeInt('entries', {
      description: 'How many entries the run has, this one included; 1 where the sentence is new.',
    }),
    missing: t.intList({
      description:
        'Editions within the run without an entry of the country, oldest first: of those years nothing is known.',
      resolve: ({ missing }) => missing,
    }),
    text: t.string({
      description:
        'In words: "unchanged since 2001, in three editions; there is no 2003 entry". Of a run in which only figures changed, "unchanged" holds for the other words.',
      resolve: streakInWords,
    }),
  }),
});
