import { countryNames } from '@yearline/survey/countries/known-countries';
import { entryAtRevision } from '@yearline/survey/entries/find-entries';
import { findVisibleRevision } from '@yearline/survey/entries/find-revisions';
import { createReading, seesEditors } from '@yearline/survey/entries/reading';
import type { EndReason, LiveEvent } from '@yearline/survey/live/live-survey';
import { may } from '@yearline/survey/people/viewer';
import { builder, objectRef } from '../builder.ts';
import type { Context } from '../context.ts';
import type { AskedBy } from '../http/asked-by.ts';
import { entryNode, revisionNode } from './entry-page.ts';
import { EntryType, RevisionType } from './refs.ts';

const LiveEventKindType = builder.enumType('LiveEventKind', {
  description: 'What an event of a subscription tells.',
  values: {
    READY: { description: 'The line is up; the cursor says from where it tells.' },
    SAVED: { description: 'A draft revision was written; told only to those who may see drafts.' },
    PUBLISHED: { description: 'A revision was made public.' },
    RESYNC: { description: 'What happened since `after` cannot be told: read everything again.' },
    ENDED: { description: 'Nothing more follows; see the reason.' },
  },
});

const EndReasonType = builder.enumType('LiveEndReason', {
  description: 'Why a subscription ended.',
  values: {
    ACCESS_ENDED: { description: 'The token was revoked or the session ended: sign in again.' },
    ROLE_CHANGED: { description: 'The caller holds another role now: subscribe again.' },
    TOO_SLOW: { description: 'The caller did not read: subscribe again after the last cursor.' },
    SERVER_STOPPING: { description: 'The server stops: subscribe again in a moment.' },
  } satisfies Record<EndReason, { description: string }>,
});

const EntryChangedType = objectRef<LiveEvent>('EntryChanged').implement({
  description: 'One event of the subscription entryChanged.',
  fields: (t) => ({
    kind: t.field({
      type: LiveEventKindType,
      description: 'What it tells.',
      resolve: (event) => {
        if (event.kind !== 'CHANGED') return event.kind;
        return event.change.publicationId === null ? 'SAVED' : 'PUBLISHED';
      },
    }),
    cursor: t.string({
      nullable: true,
      description: 'Opaque; give it as `after` to go on from here. Null at the end.',
      resolve: (event) => (event.kind === 'ENDED' ? null : event.cursor),
    }),
    reason: t.field({
      type: EndReasonType,
      nullable: true,
      description: 'Null unless it ended.',
      resolve: (event) => (event.kind === 'ENDED' ? event.reason : null),
    }),
    entry: t.field({
      type: EntryType,
      nullable: true,
      description: 'The entry at the revision; null where nothing was saved or published.',
      resolve: (event, _args, context) => {
        const view = viewOf(event, context);
        return view && entryNode(context.db, view);
      },
    }),
    revision: t.field({
      type: RevisionType,
      nullable: true,
      description: 'What was saved or published; null otherwise.',
      resolve: (event, _args, context) => {
        const view = viewOf(event, context);
        return view && revisionNode(context.db, view);
      },
    }),
    by: t.string({
      nullable: true,
      description: 'Who did it; null for callers who may not see drafts.',
      resolve: (event, _args, { viewer }) =>
        event.kind === 'CHANGED' && seesEditors(createReading(viewer, {})) ? event.change.by : null,
    }),
    at: t.string({
      nullable: true,
      description: 'When, an ISO instant; null where nothing was saved or published.',
      resolve: (event) => (event.kind === 'CHANGED' ? event.change.at : null),
    }),
  }),
});

/** By the same rule as any query: a revision that the caller may not see is not there. */
function viewOf(event: LiveEvent, { db, viewer }: Context) {
  if (event.kind !== 'CHANGED') return null;
  const perspective = may(viewer, 'READ_DRAFTS') ? 'DRAFT' : 'PUBLISHED';
  const reading = createReading(viewer, { perspective });
  const revision = findVisibleRevision(db, reading, event.change.revisionId);
  return revision && entryAtRevision(db, reading, revision);
}

builder.subscriptionField('entryChanged', (t) =>
  t.field({
    type: EntryChangedType,
    description:
      'Saves and publications as they happen, whoever writes; publications alone for callers who may not see drafts. The first event is READY or RESYNC.',
    args: {
      country: t.arg.string({ description: 'Code or name; left out: all.' }),
      year: t.arg.int({ description: 'Year of the edition; left out: all.' }),
      after: t.arg.string({
        description: 'Cursor of the last event seen: what happened since is told first.',
      }),
    },
    subscribe: (_root, { country, year, after }, context) => {
      const code = country
        ? (countryNames.find(country, year ?? new Date().getUTCFullYear())?.code ?? '')
        : null;
      return context.streams.open(context.viewer, context as Context & AskedBy, {
        after,
        wanted: (change) =>
          (code === null || change.countryCode === code) && (year ?? change.year) === change.year,
      });
    },
    resolve: (event) => event,
  }),
);
