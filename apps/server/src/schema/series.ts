import type { EntryView } from '@yearline/survey/entries/find-entries';
import { createReading, type Reading } from '@yearline/survey/entries/reading';
import { type PageRequest, pageOfList } from '@yearline/survey/paging/read-page';
import type {
  PointKind,
  Series,
  SeriesChange,
  SeriesLink,
  SeriesPoint,
} from '@yearline/survey/series/build-series';
import {
  type EditionReport,
  type ReportedChange,
  type ReportList,
  reportEdition,
} from '@yearline/survey/series/report-edition';
import { type CountrySeries, seriesOfCountry } from '@yearline/survey/series/series-of-country';
import { builder, connection, objectRef } from '../builder.ts';
import { FigureChangeType, VerdictCountType } from './comparison.ts';
import { type EntryNode, EntryPage, RevisionBatch } from './entry-page.ts';
import { MeasureType } from './figure.ts';
import {
  AS_OF,
  CountryType,
  EditionType,
  EntryType,
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
      resolve: ({ figure, shared }) => ({ ...figure, contents: shared.contents }),
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
      resolve: ({ figure, shared }) => figure && { ...figure, contents: shared.contents },
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
      resolve: ({ firstPublished, shared }) =>
        firstPublished && { ...firstPublished, contents: shared.contents },
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

const SeriesType = objectRef<Within<Series>>('Series').implement({
  description: 'One measure of a country over its editions.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'Key of the measure; rivals under one measure have "#2", "#3" behind it. Unique within the country.',
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
      description: 'Name and version of the policy behind verdicts that are INDICATED.',
      resolve: ({ found }) => found.policy,
    }),
  }),
});

/** A report and what its lists load together. */
interface ReportNode {
  readonly report: EditionReport;
  readonly page: EntryPage;
}

const ReportedChangeType = objectRef<
  ReportedChange & { readonly reading: Reading; readonly contents: RevisionBatch }
>('ReportedChange').implement({
  description: 'One figure of one country, against the previous edition that has an entry of it.',
  fields: (t) => ({
    country: t.field({
      type: CountryType,
      description: 'The country.',
      resolve: ({ country, reading }) => ({ country, reading }),
    }),
    earlierYear: t.exposeInt('earlierYear', {
      description: 'Edition of the earlier entry; not always the year before.',
    }),
    change: t.field({
      type: FigureChangeType,
      description: 'The verdict, with its reason.',
      resolve: ({ change, contents }) => ({ ...change, contents }),
    }),
  }),
});

function changesPage({ report, page }: ReportNode, list: ReportList, asked: PageRequest) {
  return connection(
    pageOfList(report.lists[list], asked, nameOfChange),
    (change): typeof ReportedChangeType.$inferType => ({
      ...change,
      reading: report.edition.reading,
      contents: page.contents,
    }),
  );
}

/** A figure of one side is the name of a change: it stands in no other. */
function nameOfChange({ change }: ReportedChange): string {
  return `${change.earlier?.id ?? '-'}/${change.later?.id ?? '-'}`;
}

const EditionReportType = objectRef<ReportNode>('EditionReport').implement({
  description:
    'What changed in an edition: every country beside its previous entry. Each compared figure stands in exactly one of the lists.',
  fields: (t) => {
    const list = (name: ReportList, description: string) =>
      t.connection({
        type: ReportedChangeType,
        description,
        resolve: (node, page) => changesPage(node, name, page),
      });
    return {
      edition: t.field({
        type: EditionType,
        description: 'The edition reported on.',
        resolve: ({ report }) => report.edition,
      }),
      countriesCompared: t.int({
        description: 'How many of its countries have an earlier entry.',
        resolve: ({ report }) => report.compared.length,
      }),
      firstEntries: t.connection({
        type: EntryType,
        description: 'Entries of countries without an earlier one: nothing to compare them with.',
        resolve: ({ report, page: shared }, page) =>
          connection(
            pageOfList(report.firstEntries, page, ({ entry }) => entry.countryCode),
            (view): EntryNode => ({ ...view, page: shared }),
          ),
      }),
      counts: t.field({
        type: [VerdictCountType],
        description: 'Figures of all countries compared, by verdict.',
        resolve: ({ report }) => report.counts,
      }),
      entailed: list(
        'ENTAILED',
        'Increases and decreases that follow from the words, largest guaranteed amount first.',
      ),
      indicated: list(
        'INDICATED',
        'Increases and decreases under the policy only, largest amount first.',
      ),
      newlyQuantified: list('NEWLY_QUANTIFIED', 'Unknown before, a number now.'),
      fellSilent: list('FELL_SILENT', 'DROPPED and NO_LONGER_QUANTIFIED. Silence is not zero.'),
      new: list('NEW', 'Stated now, and not in the previous entry.'),
      notComparable: list(
        'NOT_COMPARABLE',
        'NOT_COMPARABLE and DEFINITIONS_DIFFER; the reason says why.',
      ),
      undecided: list(
        'UNDECIDED',
        'INDETERMINATE: the words allow more, fewer or the same; the reason says why.',
      ),
      restated: list('RESTATED', 'RESTATED: a running total that fell.'),
      unchanged: list('UNCHANGED', 'UNCHANGED and UNCHANGED_AS_STATED.'),
      policy: t.string({
        description: 'Name and version of the policy behind the indicated changes.',
        resolve: ({ report }) => report.policy,
      }),
    };
  },
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
  editionReport: t.field({
    type: EditionReportType,
    nullable: true,
    description:
      'What changed in an edition, over all its countries; null when it has no entry to show.',
    args: {
      year: t.arg.int({ required: true, description: 'Year of the edition.' }),
      perspective: t.arg({ type: PerspectiveType, description: 'For everything below.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { year, ...asked }, { db, viewer }) => {
      const report = reportEdition(db, createReading(viewer, asked), year);
      if (!report) return null;
      const views = report.compared.flatMap(({ earlier, later }) => [later, earlier]);
      return { report, page: new EntryPage(db, [...views, ...report.firstEntries]) };
    },
  }),
}));
