import { policyId } from '@yearline/quantity/policy';
import { createReading, type Reading } from '@yearline/survey/entries/reading';
import { type PageRequest, pageOfList } from '@yearline/survey/paging/read-page';
import {
  type EditionReport,
  listOf,
  REPORT_LISTS,
  type ReportedChange,
  type ReportList,
  reportEdition,
} from '@yearline/survey/series/report-edition';
import { statementsOfEntries } from '@yearline/survey/totals/edition-statements';
import { sumEdition } from '@yearline/survey/totals/sum-edition';
import { builder, connection, objectRef } from '../builder.ts';
import { FigureChangeType, VerdictCountType } from './comparison.ts';
import { type EditionSumNode, EditionSumType } from './edition-sum.ts';
import { type EntryNode, EntryPage, type RevisionBatch } from './entry-page.ts';
import { AS_OF, CountryType, EditionType, EntryType, PerspectiveType } from './refs.ts';

/** A report and what its lists load together. */
interface ReportNode {
  readonly report: EditionReport;
  readonly page: EntryPage;
}

const ReportListType = builder.enumType('ReportList', {
  description: 'The lists of a report; each compared figure stands in one.',
  values: {
    ENTAILED: { description: 'Increases and decreases that follow from the words.' },
    INDICATED: { description: 'Increases and decreases under the policy only.' },
    NEWLY_QUANTIFIED: { description: 'Unknown before, a number now.' },
    FELL_SILENT: { description: 'DROPPED and NO_LONGER_QUANTIFIED.' },
    NEW: { description: 'Stated now, and not in the previous entry.' },
    NOT_COMPARABLE: { description: 'NOT_COMPARABLE and DEFINITIONS_DIFFER.' },
    UNDECIDED: { description: 'INDETERMINATE.' },
    RESTATED: { description: 'A running total that fell.' },
    UNCHANGED: { description: 'UNCHANGED and UNCHANGED_AS_STATED.' },
  } satisfies Record<ReportList, { description: string }>,
});

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
    list: t.field({
      type: ReportListType,
      description: 'The list of the report that it stands in.',
      resolve: ({ change }) => listOf(change),
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

function changesPage(
  { report, page }: ReportNode,
  lists: readonly ReportList[],
  asked: PageRequest,
) {
  return connection(
    pageOfList(
      lists.flatMap((list) => report.lists[list]),
      asked,
      nameOfChange,
    ),
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
        resolve: (node, page) => changesPage(node, [name], page),
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
      leftTheReport: t.connection({
        type: EntryType,
        description:
          'Entries of the edition before, of countries that this edition has no entry of. That is no statement about them.',
        resolve: ({ report, page: shared }, page) =>
          connection(
            pageOfList(report.leftTheReport, page, ({ entry }) => entry.countryCode),
            (view): EntryNode => ({ ...view, page: shared }),
          ),
      }),
      sumsByRegion: t.connection({
        type: EditionSumType,
        description:
          'What all entries together say, for every count that two figures or more state; the most stated first. Nobody is counted twice.',
        resolve: ({ report, page: shared }, page, { db }) =>
          connection(
            pageOfList(
              sumEdition(report.views, statementsOfEntries(db, report.views), report.policy),
              page,
              ({ key }) => key,
            ),
            (sum): EditionSumNode => ({ ...sum, page: shared, reading: report.edition.reading }),
          ),
      }),
      counts: t.field({
        type: [VerdictCountType],
        description: 'Figures of all countries compared, by verdict; at most one for each kind.',
        resolve: ({ report }) => report.counts,
      }),
      changes: t.connection({
        type: ReportedChangeType,
        description: 'Every compared figure, list by list in the order of ReportList.',
        resolve: (node, page) => changesPage(node, REPORT_LISTS, page),
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
        description: 'Id of the policy behind the indicated changes: that of the edition.',
        resolve: ({ report }) => policyId(report.policy),
      }),
    };
  },
});

builder.queryFields((t) => ({
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
      return {
        report,
        page: new EntryPage(db, [...views, ...report.firstEntries, ...report.leftTheReport]),
      };
    },
  }),
}));
