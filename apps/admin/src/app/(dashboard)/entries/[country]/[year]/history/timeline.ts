/** Revisions and publications of an entry on one line of time. */
import type { RevisionKind } from '../../../../../../graphql/generated/graphql.ts';
import { formatDay } from '../../../../../../survey-dates.ts';
import type { HistoryPublication, HistoryRevision } from './history-query.ts';

export type TimelineEvent =
  | {
      readonly type: 'revision';
      readonly id: string;
      readonly at: string;
      readonly revision: HistoryRevision;
    }
  | {
      readonly type: 'publication';
      readonly id: string;
      readonly at: string;
      readonly publication: HistoryPublication;
    };

export interface TimelineDay {
  /** "25 May 2004", a day in UTC. */
  readonly day: string;
  readonly events: readonly TimelineEvent[];
}

/**
 * Newest first. A publication stands above the revision it made public when both have the same instant. Only
 * publications of the revisions at hand appear, so that a page of a long history is whole in itself.
 */
export function timelineByDay(
  revisions: readonly HistoryRevision[],
  publications: readonly HistoryPublication[],
): TimelineDay[] {
  const numbers = new Set(revisions.map((revision) => revision.number));
  const events: TimelineEvent[] = [
    ...publications
      .filter((publication) => numbers.has(publication.revision.number))
      .map((publication) => ({
        type: 'publication' as const,
        id: publication.id,
        at: publication.publishedAt,
        publication,
      })),
    ...revisions.map((revision) => ({
      type: 'revision' as const,
      id: revision.id,
      at: revision.createdAt,
      revision,
    })),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));

  const days: { day: string; events: TimelineEvent[] }[] = [];
  for (const event of events) {
    const day = formatDay(event.at);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}

const REVISION_VERBS: Record<RevisionKind, string> = {
  CREATED: 'began the entry with',
  REVISED: 'saved',
  RESTORED: 'restored earlier text as',
  IMPORTED: 'imported',
};

/** "saved": what the author did to make the revision; its number follows. */
export function revisionVerb(kind: RevisionKind): string {
  return REVISION_VERBS[kind];
}

/** The two revisions to compare after one more was ticked or unticked: a third lets the oldest choice go. */
export function chooseRevision(chosen: readonly number[], number: number): number[] {
  if (chosen.includes(number)) return chosen.filter((other) => other !== number);
  return [...chosen, number].slice(-2);
}
