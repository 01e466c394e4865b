import {
  findEdition,
  findEditionById,
  listEditions,
} from '@yearline/survey/editions/find-editions';
import { listEntries } from '@yearline/survey/entries/find-entries';
import { createReading } from '@yearline/survey/entries/reading';
import { pageOfList } from '@yearline/survey/paging/read-page';
import { policyOfEdition } from '@yearline/survey/policies/edition-policies';
import { builder, connection } from '../builder.ts';
import { entryConnection } from './entry-page.ts';
import { EditionBy, namedBy, rowIdOf, USE_BY } from './look-up.ts';
import { PolicyType } from './policy.ts';
import { AS_OF, EditionType, EntryType, PerspectiveType } from './refs.ts';

builder.node(EditionType, {
  description:
    "One year's survey as a publication. Edition Y describes calendar year Y-1; do not mistake one for the other.",
  id: { resolve: ({ edition }) => edition.id, description: 'Opaque.' },
  loadOne: (id, { db, viewer }) => findEditionById(db, createReading(viewer, {}), Number(id)),
  fields: (t) => ({
    year: t.int({ description: 'Year of the edition.', resolve: ({ edition }) => edition.year }),
    title: t.string({ description: 'As printed.', resolve: ({ edition }) => edition.title }),
    publisher: t.string({
      nullable: true,
      description: 'As printed, which may differ from the name in the title; null when not known.',
      resolve: ({ edition }) => edition.publisher,
    }),
    publicationDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'As coarse as known; null when not known.',
      resolve: ({ edition }) => edition.publicationDate,
    }),
    disclaimer: t.string({
      nullable: true,
      description: 'What the publisher wants said beside every entry; null when nothing.',
      resolve: ({ edition }) => edition.disclaimer,
    }),
    referenceFrom: t.field({
      type: 'Date',
      description: 'First day of the year described.',
      resolve: ({ edition }) => `${edition.year - 1}-01-01`,
    }),
    referenceTo: t.field({
      type: 'Date',
      description: 'Last day of the year described.',
      resolve: ({ edition }) => `${edition.year - 1}-12-31`,
    }),
    policy: t.field({
      type: PolicyType,
      description:
        'What soft verdicts follow where this edition is compared with an earlier one, now or at the instant of the query.',
      resolve: ({ edition, reading }, _args, { db }) => policyOfEdition(db, reading, edition.year),
    }),
    entries: t.connection({
      type: EntryType,
      description: 'Its entries, countries by name, under the perspective of the query.',
      resolve: ({ edition, reading }, args, { db }) =>
        entryConnection(db, listEntries(db, reading, { year: edition.year }, args)),
    }),
  }),
});

builder.queryFields((t) => ({
  editions: t.connection({
    type: EditionType,
    description: 'Editions that have an entry to show, newest first.',
    args: {
      perspective: t.arg({ type: PerspectiveType, description: 'For everything below.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { perspective, asOf, ...page }, { db, viewer }) =>
      connection(
        pageOfList(listEditions(db, createReading(viewer, { perspective, asOf })), page, (view) =>
          String(view.edition.year),
        ),
        (view) => view,
      ),
  }),
  edition: t.field({
    type: EditionType,
    nullable: true,
    description: 'The edition of a year; null when it has no entry to show.',
    args: {
      by: t.arg({ type: EditionBy, description: 'Which one.' }),
      year: t.arg.int({
        description: 'Year of the edition, not the year described.',
        deprecationReason: USE_BY,
      }),
      perspective: t.arg({ type: PerspectiveType, description: 'For everything below.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { by, year, ...asked }, { db, viewer }) => {
      const named = namedBy(by, { year });
      const reading = createReading(viewer, asked);
      if ('old' in named) return findEdition(db, reading, named.old.year);
      const { id, year: namedYear } = named.by;
      if (id) return findEditionById(db, reading, rowIdOf('Edition', id));
      return findEdition(db, reading, namedYear ?? 0);
    },
  }),
}));
