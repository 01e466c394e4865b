import type {
  RepeatedPassage,
  RepeatedPlace,
  RepetitionKind,
} from '@yearline/prose/repeated-passages';
import { createReading } from '@yearline/survey/entries/reading';
import { pageOfList } from '@yearline/survey/paging/read-page';
import { repeatedPassages } from '@yearline/survey/prose/repeated-passages';
import { builder, connection, objectRef } from '../builder.ts';
import { type EntryNode, EntryPage } from './entry-page.ts';
import { AS_OF, EntryType, PerspectiveType } from './refs.ts';

const RepetitionKindType = builder.enumType('RepetitionKind', {
  description: 'How alike the places of a repeated passage are.',
  values: {
    VERBATIM: { description: 'Word for word, marks included.' },
    FIGURES_ONLY: { description: 'But for numerals, marks and capitals.' },
    LIGHTLY_REVISED: { description: 'A few words differ.' },
  } satisfies Record<RepetitionKind, { description: string }>,
});

const RepetitionUnitType = builder.enumType('RepetitionUnit', {
  description: 'What is repeated.',
  values: {
    SENTENCE: { description: 'A sentence.' },
    PARAGRAPH: { description: 'A paragraph of several sentences.' },
  } satisfies Record<RepeatedPassage['unit'], { description: string }>,
});

const RepeatedPlaceType = objectRef<RepeatedPlace & { readonly node: EntryNode }>(
  'RepeatedPlace',
).implement({
  description: 'One of the places where a repeated passage stands.',
  fields: (t) => ({
    entry: t.field({
      type: EntryType,
      description: 'The entry, at the revision that the query shows.',
      resolve: ({ node }) => node,
    }),
    section: t.exposeString('section', { description: 'Key of the section.' }),
    text: t.exposeString('passage', { description: 'As printed here.' }),
    start: t.exposeInt('start', {
      description: 'Offset into the body of the section, in UTF-16 code units.',
    }),
    end: t.exposeInt('end', { description: 'Offset of the first code unit after it.' }),
    similarity: t.exposeFloat('similarity', {
      description: 'Share of words in common with the first place, from 0 to 1.',
    }),
  }),
});

const RepeatedPassageType = objectRef<RepeatedPassage & { readonly nodes: readonly EntryNode[] }>(
  'RepeatedPassage',
).implement({
  description: 'A passage that stands in the entries of two or more countries of one edition.',
  fields: (t) => ({
    unit: t.expose('unit', { type: RepetitionUnitType, description: 'Sentence or paragraph.' }),
    kind: t.expose('kind', {
      type: RepetitionKindType,
      description: 'How alike the places are at the least.',
    }),
    words: t.exposeInt('words', { description: 'How many words the first place has.' }),
    places: t.field({
      type: [RepeatedPlaceType],
      description: 'Where it stands; countries by name.',
      resolve: ({ places, nodes }) =>
        places.flatMap((place) => {
          const node = nodes[place.text];
          return node ? [{ ...place, node }] : [];
        }),
    }),
  }),
});

builder.queryFields((t) => ({
  repeatedPassages: t.connection(
    {
      type: RepeatedPassageType,
      nullable: true,
      description:
        'Sentences and paragraphs that stand, word for word or lightly revised, in the entries of two or more countries of an edition: in most entries first, then the longest. Very short sentences are left out. Null when the edition has no entry to show.',
      args: {
        year: t.arg.int({ required: true, description: 'Year of the edition.' }),
        country: t.arg.string({
          description: 'Code or name: only what stands in its entry too. Everything when left out.',
        }),
        perspective: t.arg({
          type: PerspectiveType,
          description: 'For this and everything below.',
        }),
        asOf: t.arg({ type: 'DateTime', description: AS_OF }),
      },
      resolve: (_root, { year, country, perspective, asOf, ...page }, { db, viewer }) => {
        const reading = createReading(viewer, { perspective, asOf });
        const found = repeatedPassages(db, reading, { year, country });
        if (!found) return null;
        const shared = new EntryPage(db, found.views);
        const nodes = found.views.map((view): EntryNode => ({ ...view, page: shared }));
        return {
          commonRuns: found.commonRuns,
          ...connection(
            pageOfList(found.passages, page, nameOfPassage),
            (passage): typeof RepeatedPassageType.$inferType => ({ ...passage, nodes }),
          ),
        };
      },
    },
    {
      fields: (fields) => ({
        commonRuns: fields.int({
          description:
            'Runs of three words that stand in so many sentences of the edition that none were sought by them: passages alike in nothing else may be missing.',
          resolve: ({ commonRuns }) => commonRuns,
        }),
      }),
    },
  ),
}));

function nameOfPassage({ unit, places }: RepeatedPassage): string {
  const [first] = places;
  return `${unit}/${first?.text}/${first?.section}/${first?.start}`;
}
