import type { Database } from '@yearline/db/open-database';
import type { PassageChange, PassageChangeKind } from '@yearline/prose/align-prose';
import type { Streak } from '@yearline/prose/streaks';
import type { WordChange } from '@yearline/prose/word-changes';
import type { EntryView } from '@yearline/survey/entries/find-entries';
import { entryStreaks } from '@yearline/survey/prose/entry-streaks';
import { builder, objectRef } from '../builder.ts';
import { StreakType } from './streak.ts';

export const PassageKindType = builder.enumType('PassageKind', {
  description: 'What happened to a sentence.',
  values: {
    CARRIED_OVER: { description: 'It stands word for word.' },
    FIGURES_ONLY: { description: 'Only its numerals changed.' },
    LIGHTLY_REVISED: { description: 'A few words changed.' },
    REVISED: { description: 'It was rewritten but is still the same sentence.' },
    SPLIT: { description: 'It stands as two now, side by side.' },
    JOINED: { description: 'Two that stood side by side are one now.' },
    NEW: { description: 'It has no counterpart before.' },
    DROPPED: { description: 'It has no counterpart after.' },
    MOVED: { description: 'It stands word for word, elsewhere.' },
  } satisfies Record<PassageChangeKind, { description: string }>,
});

const WordChangeKindType = builder.enumType('WordChangeKind', {
  description: 'What happened to a run of words.',
  values: {
    SAME: { description: 'In both.' },
    REMOVED: { description: 'Only in the earlier.' },
    ADDED: { description: 'Only in the later.' },
  } satisfies Record<WordChange['kind'], { description: string }>,
});

const WordChangeType = objectRef<WordChange>('WordChange').implement({
  description:
    'A run of words. SAME and REMOVED joined are the earlier sentence, SAME and ADDED the later.',
  fields: (t) => ({
    kind: t.expose('kind', { type: WordChangeKindType, description: 'What happened to it.' }),
    text: t.exposeString('text', { description: 'With its spaces.' }),
  }),
});

/** A passage with the way to its streak, which the passages of one answer find together. */
interface PassageNode extends PassageChange {
  readonly streakOf: (sentence: string) => Streak | null;
}

/** `later` is the entry, at the revision, whose passages these are or became. */
export function passageNodes(
  db: Database,
  later: EntryView,
  passages: readonly PassageChange[],
): PassageNode[] {
  const streakOf = entryStreaks(db, later);
  return passages.map((passage) => ({ ...passage, streakOf }));
}

export const PassageChangeType = objectRef<PassageNode>('PassageChange').implement({
  description: 'A sentence of one text beside its counterpart in the other.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PassageKindType, description: 'What happened to it.' }),
    earlier: t.exposeString('earlier', {
      nullable: true,
      description: 'As it stood; null when it is new. Of JOINED both sentences.',
    }),
    later: t.exposeString('later', {
      nullable: true,
      description: 'As it stands; null when it was dropped. Of SPLIT both sentences.',
    }),
    earlierSection: t.exposeString('earlierSection', {
      nullable: true,
      description: 'Key of the section it stood in; null when it is new.',
    }),
    laterSection: t.exposeString('laterSection', {
      nullable: true,
      description: 'Key of the section it stands in; null when it is gone.',
    }),
    similarity: t.exposeFloat('similarity', {
      nullable: true,
      description: 'Share of words in common, from 0 to 1; null when there is no counterpart.',
    }),
    moved: t.exposeBoolean('moved', {
      description: 'Whether it stands elsewhere than before, whatever happened to its words.',
    }),
    words: t.field({
      type: [WordChangeType],
      description: 'The words of both, in one line.',
      resolve: ({ words }) => words,
    }),
    streak: t.field({
      type: StreakType,
      nullable: true,
      description:
        'Since when it stands word for word, over all editions before the later text; null for a sentence that did not stay as it was, and where paragraphs are compared.',
      resolve: ({ kind, later, streakOf }) =>
        later !== null && (kind === 'CARRIED_OVER' || kind === 'MOVED') ? streakOf(later) : null,
    }),
    warnings: t.stringList({
      description: 'What an editor should look at, such as a relative date that was carried over.',
      resolve: ({ warnings }) => warnings,
    }),
  }),
});
