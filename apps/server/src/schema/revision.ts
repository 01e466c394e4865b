import {
  compareRevisions,
  type FieldChange,
  type FigureEdit,
  type RevisionDiff,
} from '@yearline/survey/comparison/compare-revisions';
import { findRevisionByAddress } from '@yearline/survey/entries/addresses';
import type { ShownRevision } from '@yearline/survey/entries/entry-rows';
import { type EntryView, entryAtRevision } from '@yearline/survey/entries/find-entries';
import { findRevision, findVisibleRevision } from '@yearline/survey/entries/find-revisions';
import {
  createReading,
  type Reading,
  seesDrafts,
  seesEditors,
} from '@yearline/survey/entries/reading';
import { policyOfEdition } from '@yearline/survey/policies/edition-policies';
import { builder, objectRef } from '../builder.ts';
import type { Context } from '../context.ts';
import { entryNode, liveRevisionId, RevisionBatch, revisionNode } from './entry-page.ts';
import { namedBy, RevisionBy, rowIdOf, USE_BY } from './look-up.ts';
import { PassageChangeType, passageNodes } from './passage.ts';
import {
  EntryType,
  type FigureNode,
  FigureType,
  PublicationType,
  RevisionType,
  SectionType,
  SourceType,
} from './refs.ts';

const RevisionKindType = builder.enumType('RevisionKind', {
  description: 'How a revision came to be.',
  values: {
    CREATED: { description: 'The first, made by hand.' },
    REVISED: { description: 'Edited from its base.' },
    RESTORED: { description: 'Brought back from an earlier one.' },
    IMPORTED: { description: 'Read from a document.' },
  },
});

builder.node(RevisionType, {
  description: 'A complete snapshot of an entry. It never changes.',
  id: { resolve: ({ revision }) => revision.id, description: 'Opaque.' },
  loadOne: (id, { db, viewer }) => {
    const reading = createReading(viewer, {});
    const revision = findVisibleRevision(db, reading, Number(id));
    return revision && revisionNode(db, entryAtRevision(db, reading, revision));
  },
  fields: (t) => ({
    number: t.int({
      description: '1, 2, 3 … within the entry.',
      resolve: ({ revision }) => revision.number,
    }),
    base: t.int({
      nullable: true,
      description:
        'Number of the revision it was made from; null for the first, and for callers who may not see drafts.',
      // Every write is checked to be based on the draft head, so the base is the one before.
      resolve: ({ revision, reading }) =>
        seesEditors(reading) && revision.number > 1 ? revision.number - 1 : null,
    }),
    kind: t.field({
      type: RevisionKindType,
      description: 'How it came to be.',
      resolve: ({ revision, contents }) => contents.row(revision.id).kind,
    }),
    note: t.string({
      nullable: true,
      description:
        'What its author told the other editors; null for callers who may not see drafts.',
      resolve: ({ revision, reading, contents }) =>
        seesEditors(reading) ? contents.row(revision.id).note : null,
    }),
    author: t.string({
      nullable: true,
      description: 'Who wrote it; null for callers who may not see drafts.',
      resolve: ({ revision, reading, contents }) =>
        seesEditors(reading) ? contents.row(revision.id).authorName : null,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was saved, an ISO instant.',
      resolve: ({ revision }) => revision.createdAt,
    }),
    contentHash: t.string({
      description: 'SHA-256 of the content, hexadecimal: equal for equal content.',
      resolve: ({ revision }) => revision.contentHash,
    }),
    isLive: t.boolean({
      description: 'Whether it is what is live; with asOf, whether it was live then.',
      resolve: (node) => liveRevisionId(node) === node.revision.id,
    }),
    isDraftHead: t.boolean({
      description:
        'Whether it is the newest; false with asOf, and for callers who may not see drafts.',
      resolve: ({ entry, revision, reading }) =>
        seesDrafts(reading) && entry.draftRevisionId === revision.id,
    }),
    publications: t.field({
      type: [PublicationType],
      description: 'Each time it was made public, newest first; with asOf, until then.',
      resolve: ({ entry, revision, reading, contents }) =>
        contents
          .publications(reading, entry.id)
          .filter((publication) => publication.revisionId === revision.id)
          .map((publication) => ({ publication, entry, reading })),
    }),
    entry: t.field({
      type: EntryType,
      description: 'Its entry, shown at this revision.',
      resolve: ({ contents, ...view }, _args, { db }) => entryNode(db, view),
    }),
    title: t.string({ description: 'As printed.', resolve: ({ revision }) => revision.title }),
    publicationDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'As printed, as coarse as known; null when not known.',
      resolve: ({ revision, contents }) => contents.row(revision.id).publicationDate,
    }),
    publisher: t.string({
      nullable: true,
      description: 'As printed; null when not known.',
      resolve: ({ revision, contents }) => contents.row(revision.id).publisher,
    }),
    disclaimer: t.string({
      nullable: true,
      description: 'As printed; null when there is none.',
      resolve: ({ revision, contents }) => contents.row(revision.id).disclaimer,
    }),
    citeAs: t.string({
      nullable: true,
      description:
        'The citation that the imported document printed for itself; null when it printed none.',
      resolve: ({ revision, contents }) => contents.row(revision.id).citeAs,
    }),
    lastUpdated: t.string({
      nullable: true,
      description:
        'When the imported copy was last updated: a date of the copy, not of the document; null when it does not say.',
      resolve: ({ revision, contents }) => contents.row(revision.id).lastUpdated,
    }),
    accessed: t.string({
      nullable: true,
      description: 'When the imported copy was accessed; null when it does not say.',
      resolve: ({ revision, contents }) => contents.row(revision.id).accessed,
    }),
    addresses: t.stringList({
      description: 'Every address under which the document is or was found.',
      resolve: ({ revision, contents }) => contents.row(revision.id).addresses,
    }),
    sections: t.field({
      type: [SectionType],
      description: 'The narrative, in order.',
      resolve: ({ contents, revision }) => contents.sections(revision.id),
    }),
    figures: t.field({
      type: [FigureType],
      description: 'Every quantity it states, in order.',
      resolve: ({ contents, entry, revision, reading }, _args, { db }) => {
        const policy = () => policyOfEdition(db, reading, entry.year);
        return contents.figures(revision.id).map((figure) => ({ ...figure, contents, policy }));
      },
    }),
    sources: t.field({
      type: [SourceType],
      description: 'What it rests on.',
      resolve: ({ contents, revision }) => contents.sources(revision.id),
    }),
  }),
});

/** The parent value of RevisionDiff: its figures share one batch. */
interface DiffNode {
  readonly diff: RevisionDiff;
  /** The entry, at the later revision. */
  readonly view: EntryView;
  readonly contents: RevisionBatch;
}

const FieldChangeType = objectRef<FieldChange>('FieldChange').implement({
  description: 'One field whose value differs.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'Name of the field of Revision; "source" for one of its sources.',
    }),
    earlier: t.exposeString('earlier', { nullable: true, description: 'Null when it was absent.' }),
    later: t.exposeString('later', { nullable: true, description: 'Null when it is gone.' }),
  }),
});

const EditKindType = builder.enumType('EditKind', {
  description: 'What happened to a figure between two revisions.',
  values: {
    ADDED: { description: 'It is new.' },
    REMOVED: { description: 'It is gone.' },
    CHANGED: { description: 'Some part of it differs.' },
    UNCHANGED: { description: 'It is as it was.' },
  } satisfies Record<FigureEdit['kind'], { description: string }>,
});

const FigureEditType = objectRef<FigureEdit & Required<Pick<FigureNode, 'contents' | 'policy'>>>(
  'FigureEdit',
).implement({
  description: 'One figure, followed by its key from one revision to the other.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EditKindType, description: 'What happened to it.' }),
    earlier: t.field({
      type: FigureType,
      nullable: true,
      description: 'Null when added.',
      resolve: ({ earlier, contents, policy }) => earlier && { ...earlier, contents, policy },
    }),
    later: t.field({
      type: FigureType,
      nullable: true,
      description: 'Null when removed.',
      resolve: ({ later, contents, policy }) => later && { ...later, contents, policy },
    }),
    changed: t.exposeStringList('changed', {
      description: 'The parts that differ, such as "value" or "measure.period".',
    }),
  }),
});

const RevisionDiffType = objectRef<DiffNode>('RevisionDiff').implement({
  description: 'Two revisions of one entry side by side.',
  fields: (t) => ({
    entry: t.field({
      type: EntryType,
      description: 'The entry, shown at the later of the two.',
      resolve: ({ view }, _args, { db }) => entryNode(db, view),
    }),
    from: t.field({
      type: RevisionType,
      description: 'The one compared from.',
      resolve: ({ diff, view, contents }) => ({ ...view, revision: diff.from, contents }),
    }),
    to: t.field({
      type: RevisionType,
      description: 'The one compared to.',
      resolve: ({ view, contents }) => ({ ...view, contents }),
    }),
    fields: t.field({
      type: [FieldChangeType],
      description: 'Metadata and sources that differ.',
      resolve: ({ diff }) => diff.fields,
    }),
    figures: t.field({
      type: [FigureEditType],
      description: 'Every figure of either, in the order of the later.',
      resolve: ({ diff, view, contents }, _args, { db }) => {
        const policy = () => policyOfEdition(db, view.reading, view.entry.year);
        return diff.figures.map((edit) => ({ ...edit, contents, policy }));
      },
    }),
    passages: t.field({
      type: [PassageChangeType],
      description: 'Every sentence of either, aligned.',
      resolve: ({ diff, view }, _args, { db }) => passageNodes(db, view, diff.prose.passages),
    }),
  }),
});

function revisionBy(
  db: Context['db'],
  reading: Reading,
  url: string,
  { id, number, address }: typeof RevisionBy.$inferInput,
): ShownRevision | null {
  if (id) return findVisibleRevision(db, reading, rowIdOf('Revision', id));
  if (number) return findRevision(db, reading, number);
  return findRevisionByAddress(db, reading, url, address ?? '');
}

builder.queryFields((t) => ({
  revision: t.field({
    type: RevisionType,
    nullable: true,
    description: 'A revision as a citation names it; null when missing or hidden.',
    args: {
      by: t.arg({ type: RevisionBy, description: 'Which one.' }),
      country: t.arg.string({ description: 'Code or name.', deprecationReason: USE_BY }),
      year: t.arg.int({ description: 'Year of the edition.', deprecationReason: USE_BY }),
      number: t.arg.int({ description: 'Number of the revision.', deprecationReason: USE_BY }),
    },
    resolve: (_root, { by, country, year, number }, { db, viewer, url }) => {
      const named = namedBy(by, { country, year, number });
      const reading = createReading(viewer, {});
      const revision =
        'old' in named
          ? findRevision(db, reading, named.old)
          : revisionBy(db, reading, url, named.by);
      return revision && revisionNode(db, entryAtRevision(db, reading, revision));
    },
  }),
  compareRevisions: t.field({
    type: RevisionDiffType,
    nullable: true,
    description:
      'What differs between two revisions of one entry; null when one is missing or hidden.',
    args: {
      country: t.arg.string({ required: true, description: 'Code or name.' }),
      year: t.arg.int({ required: true, description: 'Year of the edition.' }),
      from: t.arg.int({ required: true, description: 'Number of the earlier revision.' }),
      to: t.arg.int({ required: true, description: 'Number of the later revision.' }),
    },
    resolve: (_root, input, { db, viewer }) => {
      const reading = createReading(viewer, {});
      const diff = compareRevisions(db, reading, input);
      return (
        diff && {
          diff,
          view: entryAtRevision(db, reading, diff.to),
          contents: new RevisionBatch(db, [diff.from, diff.to]),
        }
      );
    },
  }),
}));
