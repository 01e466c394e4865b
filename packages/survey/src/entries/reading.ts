/**
 * Which truth a query reads. Decided once, at the root of a query, and carried by everything below it.
 */
import { type SQL, sql } from 'drizzle-orm';
import { InvalidInputError } from '../errors.ts';
import { may, requirePermission, type Viewer } from '../people/viewer.ts';

export type Perspective = 'PUBLISHED' | 'DRAFT';

export interface Reading {
  readonly viewer: Viewer;
  readonly perspective: Perspective;
  /** ISO instant with milliseconds: what was live then. Null is now. */
  readonly asOf: string | null;
}

/** Throws NotAllowedError when drafts are asked for without the right, whether or not there are any. */
export function createReading(
  viewer: Viewer,
  asked: {
    readonly perspective?: Perspective | null | undefined;
    readonly asOf?: Date | string | null | undefined;
  },
): Reading {
  const perspective = asked.perspective ?? 'PUBLISHED';
  if (perspective === 'DRAFT') requirePermission(viewer, 'READ_DRAFTS');
  if (perspective === 'DRAFT' && asked.asOf) {
    throw new InvalidInputError([
      {
        path: ['asOf'],
        message:
          'asOf reads what was published at an instant; it cannot go with the perspective DRAFT.',
      },
    ]);
  }
  return { viewer, perspective, asOf: asked.asOf ? new Date(asked.asOf).toISOString() : null };
}

/** The id of the revision that an entry shows under a reading; SQL NULL when it shows none. */
export function shownRevisionId(reading: Reading): SQL {
  if (reading.perspective === 'DRAFT') return sql`entries.draft_revision_id`;
  if (reading.asOf === null) return sql`entries.live_revision_id`;
  return sql`(SELECT revision_id FROM publications
    WHERE publications.entry_id = entries.id AND publications.published_at <= ${reading.asOf}
    ORDER BY publications.published_at DESC, publications.id DESC LIMIT 1)`;
}

/** The instant up to which judgements on the record (rulings, policies) are read: now is after all of them. */
export function instantOf({ asOf }: Pick<Reading, 'asOf'>): string {
  return asOf ?? '9999';
}

/**
 * Whether drafts show. As of an instant they do not, whoever asks: that is the public record as it stood then,
 * without anything later and without anything that was not public.
 */
export function seesDrafts(reading: Reading): boolean {
  return reading.asOf === null && seesEditors(reading);
}

/** Whether the people and notes behind a revision show: with the right to read drafts. */
export function seesEditors(reading: Reading): boolean {
  return may(reading.viewer, 'READ_DRAFTS');
}
