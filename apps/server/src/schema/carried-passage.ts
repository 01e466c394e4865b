import { createReading } from '@yearline/survey/entries/reading';
import { pageOfList } from '@yearline/survey/paging/read-page';
import { type CarriedPassage, carriedPassages } from '@yearline/survey/prose/carried-passages';
import { builder, connection, objectRef } from '../builder.ts';
import { type EntryNode, EntryPage } from './entry-page.ts';
import { AS_OF, EntryType, PerspectiveType } from './refs.ts';
import { StreakType } from './streak.ts';

const CarriedPassageType = objectRef<CarriedPassage & { readonly node: EntryNode }>(
  'CarriedPassage',
).implement({
  description: 'A sentence that stands word for word as in the entry before.',
  fields: (t) => ({
    entry: t.field({
      type: EntryType,
      description: 'The entry it stands in, at the revision that the query shows.',
      resolve: ({ node }) => node,
    }),
    section: t.exposeString('section', { description: 'Key of its section.' }),
    sentence: t.exposeString('text', { description: 'As printed.' }),
    start: t.exposeInt('start', {
      description: 'Offset into the body of the section, in UTF-16 code units.',
    }),
    end: t.exposeInt('end', { description: 'Offset of the first code unit after it.' }),
    words: t.int({
      description: 'How many words it has.',
      resolve: ({ words }) => words.length,
    }),
    unchanged: t.expose('unchanged', {
      type: StreakType,
      description: 'Since when it stands word for word.',
    }),
    figuresOnly: t.expose('figuresOnly', {
      type: StreakType,
      description: 'Since when at most its figures changed; never a shorter run than `unchanged`.',
    }),
    staleDates: t.stringList({
      description:
        'Relative dates in it ("in March", "last year"), as printed: written for another year.',
      resolve: ({ staleDates }) => staleDates,
    }),
    unconfirmedNumbers: t.stringList({
      description:
        'Numbers in it, as printed, that no confirmed figure of the entry stands on: nobody has said that they still hold. Years are not numbers.',
      resolve: ({ unconfirmedNumbers }) => unconfirmedNumbers,
    }),
  }),
});

builder.queryFields((t) => ({
  carriedPassages: t.connection({
    type: CarriedPassageType,
    nullable: true,
    description:
      'The sentences of an edition that stand word for word as in the entry of their country before; those in the most editions first, then the oldest, then the longest. Null when there is no entry to show.',
    args: {
      year: t.arg.int({ required: true, description: 'Year of the edition.' }),
      country: t.arg.string({ description: 'Code or name; every country when left out.' }),
      perspective: t.arg({ type: PerspectiveType, description: 'For this and everything below.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { year, country, perspective, asOf, ...page }, { db, viewer }) => {
      const reading = createReading(viewer, { perspective, asOf });
      const passages = carriedPassages(db, reading, { year, country });
      if (!passages) return null;
      const asked = pageOfList(passages, page, nameOfPassage);
      const shared = new EntryPage(db, [...new Set(asked.items.map(({ item }) => item.view))]);
      return connection(asked, (passage): typeof CarriedPassageType.$inferType => ({
        ...passage,
        node: { ...passage.view, page: shared },
      }));
    },
  }),
}));

function nameOfPassage({ view, section, start }: CarriedPassage): string {
  return `${view.revision.id}/${section}/${start}`;
}
