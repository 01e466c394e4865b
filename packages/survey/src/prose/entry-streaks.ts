import type { Database } from '@yearline/db/open-database';
import { evenOut } from '@yearline/prose/passage';
import type { Streak } from '@yearline/prose/streaks';
import type { EntryView } from '../entries/find-entries.ts';
import { followStreaks } from './follow-streaks.ts';

/**
 * Since when a sentence of one entry stands word for word, by its text; null for what is no sentence of it. Nothing
 * is read before the first sentence is asked for.
 */
export function entryStreaks(db: Database, view: EntryView): (sentence: string) => Streak | null {
  let streaks: ReadonlyMap<string, Streak> | undefined;
  const read = () =>
    new Map(
      followStreaks(db, view.reading, [view])
        .get(view.revision.id)
        ?.map(({ text, unchanged }) => [evenOut(text), unchanged]),
    );
  return (sentence) => {
    streaks ??= read();
    return streaks.get(evenOut(sentence)) ?? null;
  };
}
