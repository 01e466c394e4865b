import { formatCitation } from '@yearline/formats/citation';
import { requireCountryRecord } from '@yearline/survey/countries/known-countries';
import { revisionAddress } from '@yearline/survey/entries/addresses';
import type { Stage } from '@yearline/survey/entries/entry-conditions';
import type { EntryRow, ShownRevision } from '@yearline/survey/entries/entry-rows';
import { findEntryById, stageOf, yearsOfCountry } from '@yearline/survey/entries/find-entries';
import { listRevisions } from '@yearline/survey/entries/find-revisions';
import { createReading, seesDrafts } from '@yearline/survey/entries/reading';
import { policyOfEdition } from '@yearline/survey/policies/edition-policies';
import { builder, connection, objectRef } from '../builder.ts';
import type { Context } from '../context.ts';
import { type EntryNode, entryNode, liveRevisionId, RevisionBatch } from './entry-page.ts';
import {
  CountryType,
  EditionType,
  EntryType,
  FigureType,
  PublicationType,
  RevisionType,
  SectionType,
  SourceType,
} from './refs.ts';

export const StageType = builder.enumType('Stage', {
  description:
    'Where an entry stands. Who may not see drafts is told PUBLISHED of everything that is live, and with asOf everybody is.',
  values: {
    DRAFT: { description: 'Never published.' },
    REVISING: { description: 'Published, with a draft ahead of what is live.' },
    PUBLISHED: { description: 'What is live is the newest there is.' },
  } satisfies Record<Stage, { description: string }>,
});

const CitationType = objectRef<EntryNode>('Citation').implement({
  description: 'How to cite exactly this revision; the address resolves to it for ever.',
  fields: (t) => ({
    text: t.string({
      description:
        'Publisher, title, date, revision and content hash, and address, with the day it was accessed.',
      resolve: ({ page, entry, revision }, _args, { url }) =>
        formatCitation({
          publisher: page.contents.row(revision.id).publisher,
          title: revision.title,
          publicationDate: page.contents.row(revision.id).publicationDate,
          url: addressOf(url, entry, revision),
          accessed: new Date().toISOString().slice(0, 10),
          revision: revision.number,
          contentHash: revision.contentHash,
        }),
    }),
    url: t.string({
      description: 'The address of the revision.',
      resolve: ({ entry, revision }, _args, { url }) => addressOf(url, entry, revision),
    }),
    revision: t.int({
      description: 'Number of the revision.',
      resolve: ({ revision }) => revision.number,
    }),
    contentHash: t.string({
      description: 'SHA-256 of the content, hexadecimal.',
      resolve: ({ revision }) => revision.contentHash,
    }),
  }),
});

function addressOf(url: string, entry: EntryRow, { number }: ShownRevision): string {
  return revisionAddress(url, { country: entry.countryCode, year: entry.year, number });
}

builder.node(EntryType, {
  description:
    'One country in one edition, shown at one revision: the live one, the draft head or what was live at an instant, as the query asked.',
  id: { resolve: ({ entry }) => entry.id, description: 'Opaque; stable for the entry.' },
  loadOne: (id, { db, viewer }) => {
    const view = findEntryById(db, createReading(viewer, {}), Number(id));
    return view && entryNode(db, view);
  },
  fields: (t) => ({
    title: t.string({ description: 'As printed.', resolve: ({ revision }) => revision.title }),
    country: t.field({
      type: CountryType,
      description: 'The country described.',
      resolve: ({ entry, reading }) => ({
        country: requireCountryRecord(entry.countryCode),
        reading,
      }),
    }),
    edition: t.field({
      type: EditionType,
      description: 'The edition it belongs to.',
      resolve: ({ page, entry, reading }) => ({ edition: page.edition(entry.editionId), reading }),
    }),
    publicationDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'ISO date as printed, as coarse as known; null when not known.',
      resolve: ({ page, revision }) => page.contents.row(revision.id).publicationDate,
    }),
    publisher: t.string({
      nullable: true,
      description: 'As printed; null when not known.',
      resolve: ({ page, revision }) => page.contents.row(revision.id).publisher,
    }),
    disclaimer: t.string({
      nullable: true,
      description: 'As printed; null when there is none.',
      resolve: ({ page, revision }) => page.contents.row(revision.id).disclaimer,
    }),
    citation: t.field({
      type: CitationType,
      description: 'How to cite this revision.',
      resolve: (node) => node,
    }),
    stage: t.field({ type: StageType, description: 'Where it stands.', resolve: stageOf }),
    hasUnpublishedChanges: t.boolean({
      nullable: true,
      description:
        'Whether the draft is ahead of what is live; null with asOf, and for callers who may not see drafts.',
      resolve: (node) => (seesDrafts(node.reading) ? stageOf(node) !== 'PUBLISHED' : null),
    }),
    sections: t.field({
      type: [SectionType],
      description: 'The narrative, in order.',
      resolve: ({ page, revision }) => page.contents.sections(revision.id),
    }),
    figures: t.field({
      type: [FigureType],
      description: 'Every quantity it states, in order.',
      resolve: ({ page, entry, revision, reading }, _args, { db }) => {
        const policy = () => policyOfEdition(db, reading, entry.year);
        return page.contents
          .figures(revision.id)
          .map((figure) => ({ ...figure, contents: page.contents, policy }));
      },
    }),
    sources: t.field({
      type: [SourceType],
      description: 'What it rests on.',
      resolve: ({ page, revision }) => page.contents.sources(revision.id),
    }),
    revision: t.field({
      type: RevisionType,
      description: 'The revision shown: what every field beside this one reads.',
      resolve: ({ page, ...view }) => ({ ...view, contents: page.contents }),
    }),
    liveRevision: t.field({
      type: RevisionType,
      nullable: true,
      description: 'What is live now; with asOf, what was live then. Null when nothing is.',
      resolve: (node) => headOf(node, liveRevisionId({ ...node, contents: node.page.contents })),
    }),
    draftRevision: t.field({
      type: RevisionType,
      nullable: true,
      description: 'The newest revision; null with asOf, and for callers who may not see drafts.',
      resolve: (node) =>
        seesDrafts(node.reading) ? headOf(node, node.entry.draftRevisionId) : null,
    }),
    revisions: t.connection({
      type: RevisionType,
      description:
        'Newest first; only those made public, for callers who may not see drafts; with asOf, those made public until then.',
      resolve: ({ entry, reading }, args, { db }) => {
        const page = listRevisions(db, reading, entry.id, args);
        const contents = new RevisionBatch(
          db,
          page.items.map(({ item }) => item),
        );
        return connection(page, (revision) => ({ entry, revision, reading, contents }));
      },
    }),
    publications: t.field({
      type: [PublicationType],
      description: 'Each time a revision was made public, newest first; with asOf, until then.',
      resolve: ({ page, entry, reading }) =>
        page.contents
          .publications(reading, entry.id)
          .map((publication) => ({ publication, entry, reading })),
    }),
    otherYears: t.intList({
      description:
        "Edition years of this country's other entries, ascending, under the perspective of the query.",
      resolve: ({ entry, reading }, _args, { db }) =>
        yearsOfCountry(db, reading, entry.countryCode).filter((year) => year !== entry.year),
    }),
    updatedAt: t.field({
      type: 'DateTime',
      description:
        'When it last changed, as an ISO instant: saved, for callers who see drafts; else made public; with asOf, until then.',
      resolve: ({ page, entry, reading, revision }) =>
        seesDrafts(reading)
          ? entry.updatedAt
          : (page.contents.publications(reading, entry.id).at(0)?.publishedAt ??
            revision.createdAt),
    }),
  }),
});

function headOf({ page, entry, reading }: EntryNode, revisionId: number | null) {
  const revision = revisionId === null ? null : page.head(revisionId);
  return revision && { entry, revision, reading, contents: page.headContents };
}

/** An entry as a mutation answers it: at its draft head, since the caller just wrote it. */
export function writtenEntry({ db, viewer }: Context, id: number): EntryNode {
  const view = findEntryById(db, createReading(viewer, { perspective: 'DRAFT' }), id);
  if (!view) throw new Error(`Entry ${id} was written but is not there.`);
  return entryNode(db, view);
}
