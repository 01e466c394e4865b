import type { Database } from '@yearline/db/open-database';
import type { EntryView } from '@yearline/survey/entries/find-entries';
import type { LoadedFigure } from '@yearline/survey/entries/load-content';
import { createReading } from '@yearline/survey/entries/reading';
import { pageOfList } from '@yearline/survey/paging/read-page';
import { policyOfEdition } from '@yearline/survey/policies/edition-policies';
import type {
  PointKind,
  Series,
  SeriesChange,
  SeriesLink,
  SeriesPoint,
} from '@yearline/survey/series/build-series';
import { type FirstStatement, firstStatementOf } from '@yearline/survey/series/first-statement';
import { type CountrySeries, seriesOfCountry } from '@yearline/survey/series/series-of-country';
import { builder, connection, objectRef } from '../builder.ts';
import { FigureChangeType } from './comparison.ts';
import { type EntryNode, EntryPage, RevisionBatch } from './entry-page.ts';
import { MeasureType } from './figure.ts';
import {
  AS_OF,
  CountryType,
  EntryType,
  type FigureNode,
  FigureType,
  PerspectiveType,
  PublicationType,
} from './refs.ts';

/** What all parts of one answer load together. */
interface Shared {
  readonly found: CountrySeries;
  readonly entries: ReadonlyMap<number, EntryNode>;
  readonly contents: RevisionBatch;
}

type Within<Value> = Value & { readonly shared: Shared };

/** A figure as its edition reads it. */
function figureNode(
  db: Database,
  year: number,
  figure: LoadedFigure,
  { contents, found: { reading } }: Shared,
): FigureNode {
  return { ...figure, contents, policy: () => policyOfEdition(db, reading, year) };
}

const PointKindType = builder.enumType('PointKind', {
  description: 'Whether an edition states a measure, and if not, why. Neither gap is zero.',
  values: {
    STATED: { description: 'The entry states it.' },
    SILENT: { description: 'There is an entry, and it is silent about this measure.' },
    NO_ENTRY: { description: 'There is no entry of the country in that edition to read.' },
  } satisfies Record<PointKind, { description: string }>,
});

const RestatementType = objectRef<Within<SeriesPoint['restatements'][number]>>(
  'SeriesRestatement',
).implement({
  description: 'What a later edition says of an earlier period, beside a figure for its own.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Year of the later edition.' }),
    figure: t.field({
      type: FigureType,
      description: 'The figure that restates it.',
      resolve: ({ year, figure, shared }, _args, { db }) => figureNode(db, year, figure, shared),
    }),
  }),
});

const SeriesPointType = objectRef<Within<SeriesPoint>>('SeriesPoint').implement({
  description: 'One edition in a series.',
  fields: (t) => ({
    year: t.exposeInt('year', {
      description: 'Year of the edition, which describes the year before.',
    }),
    kind: t.expose('kind', { type: PointKindType, description: 'Stated, or which kind of gap.' }),
    figure: t.field({
      type: FigureType,
      nullable: true,
      description: 'As known now (or as of the instant asked for); null unless STATED.',
      resolve: ({ year, figure, shared }, _args, { db }) =>
        figure && figureNode(db, year, figure, shared),
    }),
    entry: t.field({
      type: EntryType,
      nullable: true,
      description: 'The entry, at the revision read; null where there is none.',
      resolve: ({ year, shared }) => shared.entries.get(year) ?? null,
    }),
    firstPublished: t.field({
      type: FigureType,
      nullable: true,
      description:
        'The same figure as the entry was first published, since removed where the point is SILENT; null when that did not state it, or nothing is published.',
      resolve: ({ year, firstPublished, shared }, _args, { db }) =>
        firstPublished && figureNode(db, year, firstPublished, shared),
    }),
    firstPublication: t.field({
      type: PublicationType,
      nullable: true,
      description: 'When and how the entry was first published; null when it was not.',
      resolve: ({ year, shared }) => {
        const view = shared.entries.get(year);
        const publication = view && shared.found.firstPublications.get(view.entry.id);
        return publication
          ? { publication, entry: view.entry, reading: shared.found.reading }
          : null;
      },
    }),
    correction: t.field({
      type: FigureChangeType,
      nullable: true,
      description:
        'What was first published against what is known now; null where the words are the same.',
      resolve: ({ correction, shared }) =>
        correction && { ...correction, contents: shared.contents },
    }),
    restatements: t.field({
      type: [RestatementType],
      description: 'What later editions say of the period of this point, in their order.',
      resolve: ({ restatements, shared }) =>
        restatements.map((restatement) => ({ ...restatement, shared })),
    }),
  }),
});

const SeriesChangeType = objectRef<Within<SeriesChange>>('SeriesChange').implement({
  description: 'What may be said between a stated point and the next, over any gap between.',
  fields: (t) => ({
    earlierYear: t.exposeInt('earlierYear', { description: 'Year of the earlier edition.' }),
    laterYear: t.exposeInt('laterYear', { description: 'Year of the later edition.' }),
    change: t.field({
      type: FigureChangeType,
      description: 'The verdict.',
      resolve: ({ change, shared }) => ({ ...change, contents: shared.contents }),
    }),
  }),
});

const SeriesLinkType = objectRef<Within<SeriesLink>>('SeriesLink').implement({
  description:
    'Where a series bends into another: population, definition or the kind of count differs.',
  fields: (t) => ({
    series: t.exposeString('series', { description: 'Key of the series on the other side.' }),
    measure: t.field({
      type: MeasureType,
      description: 'What the series on the other side counts.',
      resolve: ({ figure }) => figure.measure,
    }),
    earlierYear: t.exposeInt('earlierYear', { description: 'Last edition of the earlier series.' }),
    laterYear: t.exposeInt('laterYear', { description: 'First edition of the later series.' }),
    change: t.field({
      type: FigureChangeType,
      description: 'The verdict between the two, which says why they are not one series.',
      resolve: ({ change, shared }) => ({ ...change, contents: shared.contents }),
    }),
  }),
});

const FirstStatementType = objectRef<FirstStatement>('FirstStatement').implement({
  description:
    'A measure that begins after entries which were silent about it. Silence is not zero.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Edition that states it first.' }),
    silentYears: t.intList({
      description: 'Editions before it, among those read, whose entry is silent; ascending.',
      resolve: ({ silentYears }) => [...silentYears],
    }),
    text: t.exposeString('text', {
      description: 'As a sentence, such as: Not stated in 1998-2000, then “about 300” in 2001.',
    }),
  }),
});

const SeriesType = objectRef<Within<Series>>('Series').implement({
  description: 'One measure of a country over its editions.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'Key of the measure that it began with; rivals under one measure have "#2", "#3" behind it. Unique within the country.',
    }),
    measure: t.field({
      type: MeasureType,
      description: 'What is counted, as the newest point says.',
      resolve: ({ newest }) => newest.measure,
    }),
    attribution: t.string({
      nullable: true,
      description: 'Who says so, as the newest point names it; null when it is the survey itself.',
      resolve: ({ newest }) => newest.attribution,
    }),
    points: t.field({
      type: [SeriesPointType],
      description: 'One for every year from fromYear to toYear, gaps included, oldest first.',
      resolve: ({ points, shared }) => points.map((point) => ({ ...point, shared })),
    }),
    changes: t.field({
      type: [SeriesChangeType],
      description: 'Between each stated point and the next.',
      resolve: ({ changes, shared }) => changes.map((change) => ({ ...change, shared })),
    }),
    firstStatement: t.field({
      type: FirstStatementType,
      nullable: true,
      description:
        'Where the first number came after silent entries; null when it did not, or the series goes on from another.',
      resolve: (series) => firstStatementOf(series),
    }),
    continuedFrom: t.field({
      type: SeriesLinkType,
      nullable: true,
      description: 'The series that bent into this one; null when it begins on its own.',
      resolve: ({ continuedFrom, shared }) => continuedFrom && { ...continuedFrom, shared },
    }),
    continuesAs: t.field({
      type: SeriesLinkType,
      nullable: true,
      description: 'The series that this one bends into; null when it does not.',
      resolve: ({ continuesAs, shared }) => continuesAs && { ...continuesAs, shared },
    }),
  }),
});

const CountrySeriesType = objectRef<Shared>('CountrySeries').implement({
  description:
    'Every measure of a country over its editions. Series are chained by the exact measure key; a change of population or definition links two series and never merges them.',
  fields: (t) => ({
    country: t.field({
      type: CountryType,
      description: 'The country.',
      resolve: ({ found: { country, reading } }) => ({ country, reading }),
    }),
    fromYear: t.int({
      description: 'First year covered: as asked, else of the first entry.',
      resolve: ({ found }) => found.fromYear,
    }),
    toYear: t.int({
      description: 'Last year covered: as asked, else of the last entry.',
      resolve: ({ found }) => found.toYear,
    }),
    entries: t.field({
      type: [EntryType],
      description: 'The entries read, oldest first; never more than years covered.',
      resolve: ({ entries }) => [...entries.values()],
    }),
    series: t.connection({
      type: SeriesType,
      description: 'In the order in which the measures first appear.',
      resolve: (shared, page) =>
        connection(
          pageOfList(shared.found.series, page, ({ key }) => key),
          (series) => ({ ...series, shared }),
        ),
    }),
    policy: t.string({
      description:
        'Id of the policy of the last edition covered; every change names the one it was read under.',
      resolve: ({ found }) => found.policy,
    }),
  }),
});

function entryNodes(page: EntryPage, views: readonly EntryView[]): Map<number, EntryNode> {
  return new Map(views.map((view) => [view.entry.year, { ...view, page }]));
}

builder.queryFields((t) => ({
  series: t.field({
    type: CountrySeriesType,
    nullable: true,
    description:
      'Every measure of a country over its editions, with gaps, corrections and restatements; null when there is no such country, or no entry of it to show. Only the editions from `from` to `to` are read, at most 40 years of them.',
    args: {
      country: t.arg.string({ required: true, description: 'Code or name.' }),
      from: t.arg.int({ description: 'First edition; the first entry when left out.' }),
      to: t.arg.int({ description: 'Last edition; the last entry when left out.' }),
      perspective: t.arg({ type: PerspectiveType, description: 'For everything below.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { country, from, to, ...asked }, { db, viewer }) => {
      const found = seriesOfCountry(db, createReading(viewer, asked), { country, from, to });
      if (!found) return null;
      const page = new EntryPage(db, found.entries);
      const contents = new RevisionBatch(db, found.revisions);
      return { found, entries: entryNodes(page, found.entries), contents };
    },
  }),
}));
