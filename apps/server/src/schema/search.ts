import { createReading } from '@yearline/survey/entries/reading';
import { policyOfEdition } from '@yearline/survey/policies/edition-policies';
import {
  type SearchedPart,
  type SearchHit,
  searchEntries,
} from '@yearline/survey/search/search-entries';
import type { Snippet, Span } from '@yearline/survey/search/snippet';
import { builder, connection, objectRef } from '../builder.ts';
import { type EntryNode, EntryPage } from './entry-page.ts';
import { AS_OF, EntryType, FigureType, PerspectiveType, SectionType, SourceType } from './refs.ts';

const SearchHitKindType = builder.enumType('SearchHitKind', {
  description: 'What kind of place was found.',
  values: {
    TITLE: { description: 'The title, or the country of the entry under any of its names.' },
    SECTION: { description: 'The heading or the text of a section.' },
    FIGURE: { description: 'The phrase of a figure, or the note to it.' },
    SOURCE: { description: 'The title of a source.' },
  },
});

const KINDS: Readonly<Record<SearchedPart, typeof SearchHitKindType.$inferType>> = {
  TITLE: 'TITLE',
  HEADING: 'SECTION',
  BODY: 'SECTION',
  PHRASE: 'FIGURE',
  NOTE: 'FIGURE',
  SOURCE: 'SOURCE',
};

const SnippetMatchType = objectRef<Span>('SnippetMatch').implement({
  description: 'Words of a snippet that were looked for.',
  fields: (t) => ({
    start: t.exposeInt('start', {
      description: 'Offset into the text of the snippet, in UTF-16 code units.',
    }),
    end: t.exposeInt('end', { description: 'Offset of the first code unit after them.' }),
  }),
});

const SnippetType = objectRef<Snippet>('Snippet').implement({
  description: 'The stretch of a text that shows why it was found.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'As it stands, about 240 characters at most; line breaks are spaces.',
    }),
    matches: t.field({
      type: [SnippetMatchType],
      description:
        'Words that were looked for, in order; empty where the country was found by another name.',
      resolve: ({ matches }) => matches,
    }),
    cutAtStart: t.exposeBoolean('cutAtStart', { description: 'Whether more stands before it.' }),
    cutAtEnd: t.exposeBoolean('cutAtEnd', { description: 'Whether more stands after it.' }),
  }),
});

const SearchHitType = objectRef<SearchHit & { readonly node: EntryNode }>('SearchHit').implement({
  description: 'One place of an entry where what was looked for stands.',
  fields: (t) => ({
    entry: t.field({
      type: EntryType,
      description: 'The entry, at the revision that the query shows.',
      resolve: ({ node }) => node,
    }),
    kind: t.field({
      type: SearchHitKindType,
      description: 'What was found.',
      resolve: ({ part }) => KINDS[part],
    }),
    section: t.field({
      type: SectionType,
      nullable: true,
      description: 'The section, where its heading or its text was found; else null.',
      resolve: ({ node, part, key }) =>
        part === 'HEADING' || part === 'BODY'
          ? (node.page.contents.sections(node.revision.id).find((one) => one.key === key) ?? null)
          : null,
    }),
    figure: t.field({
      type: FigureType,
      nullable: true,
      description: 'The figure, where its phrase or the note to it was found; else null.',
      resolve: ({ node, part, key }, _args, { db }) => {
        if (part !== 'PHRASE' && part !== 'NOTE') return null;
        const { contents } = node.page;
        const figure = contents.figures(node.revision.id).find((one) => one.key === key);
        const policy = () => policyOfEdition(db, node.reading, node.entry.year);
        return figure ? { ...figure, contents, policy } : null;
      },
    }),
    source: t.field({
      type: SourceType,
      nullable: true,
      description: 'The source, where its title was found; else null.',
      resolve: ({ node, part, key }) =>
        part === 'SOURCE'
          ? (node.page.contents.sources(node.revision.id).find((one) => one.key === key) ?? null)
          : null,
    }),
    snippet: t.expose('snippet', {
      type: SnippetType,
      description: 'Why it was found.',
    }),
  }),
});

builder.queryFields((t) => ({
  search: t.connection(
    {
      type: SearchHitType,
      description:
        'Full-text search of titles, country names, sections, figures and sources, best first. Accents, case and apostrophes make no difference. All words must stand in one place; "quotes" hold an exact phrase, -word leaves out the places that have it, and the last word may be unfinished. Of an entry whose country is named, the other words alone are looked for. At most 200 characters and 16 words.',
      args: {
        query: t.arg.string({ required: true, description: 'What to look for.' }),
        country: t.arg.string({ description: 'Code or name; every country when left out.' }),
        yearFrom: t.arg({ type: 'Year', description: 'First edition.' }),
        yearTo: t.arg({ type: 'Year', description: 'Last edition; not before yearFrom.' }),
        perspective: t.arg({
          type: PerspectiveType,
          description: 'For this and everything below.',
        }),
        asOf: t.arg({ type: 'DateTime', description: AS_OF }),
      },
      resolve: (_root, args, { db, viewer }) => {
        const { first, after, last, before, perspective, asOf, ...asked } = args;
        const reading = createReading(viewer, { perspective, asOf });
        const { page, isComplete } = searchEntries(db, reading, {
          ...asked,
          page: { first, after, last, before },
        });
        const shared = new EntryPage(db, [...new Set(page.items.map(({ item }) => item.view))]);
        return {
          isComplete,
          ...connection(page, (hit): typeof SearchHitType.$inferType => ({
            ...hit,
            node: { ...hit.view, page: shared },
          })),
        };
      },
    },
    {
      fields: (fields) => ({
        isComplete: fields.boolean({
          description:
            'Whether the list has everything that was found. False: more than 1,000 places were, the list has the best of them, and totalCount counts those.',
          resolve: ({ isComplete }) => isComplete,
        }),
      }),
    },
  ),
}));
