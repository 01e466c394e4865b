import type { Database } from '@yearline/db/open-database';
import type { CheckKind, CheckPlace } from '@yearline/survey/checks/check';
import {
  type CheckFilter,
  chooseChecks,
  requireMarksVisible,
} from '@yearline/survey/checks/choose-checks';
import {
  type Finding,
  type FoundChecks,
  findEditionChecks,
  findEntryChecks,
} from '@yearline/survey/checks/find-checks';
import type { IntendedMark } from '@yearline/survey/checks/intended-marks';
import { createReading, type Perspective, seesDrafts } from '@yearline/survey/entries/reading';
import { type PageRequest, pageOfList } from '@yearline/survey/paging/read-page';
import { builder, connection, objectRef } from '../builder.ts';
import type { Context } from '../context.ts';
import { type EntryNode, EntryPage } from './entry-page.ts';
import { AS_OF, EntryType, FigureType, PerspectiveType } from './refs.ts';

/** The parent value of CheckPlace: the entries of all places of one answer share what they load. */
interface PlaceNode extends CheckPlace {
  readonly node: EntryNode;
}

interface CheckNode extends Omit<Finding, 'places' | 'locus'> {
  readonly places: readonly PlaceNode[];
}

const CheckKindType = builder.enumType('CheckKind', {
  description: 'What does not go together.',
  values: {
    SAME_FACT_HEDGED_DIFFERENTLY: {
      description:
        'One number of one fact, among the figures of an entry or of an edition or again in the text of an entry, with hedges that allow different values.',
    },
    REFERENCE_YEAR: {
      description:
        'Every figure of the entry speaks of another year than the one its edition describes.',
    },
    BOUND_FLIPPED: {
      description:
        "A bound changed side since the country's entry before: of a running total a lower bound became an upper one no higher, or of one period either became the other.",
    },
    SUM_DOES_NOT_ADD: {
      description: 'The parts of a total, by country of origin, do not add up to it.',
    },
    CLAIMED_CHANGE: {
      description:
        'A sentence claims a change ("decreased by 17 percent") that the figures of this and the edition before do not allow.',
    },
    FISCAL_AND_CALENDAR_YEARS: {
      description:
        'One entry counts over a fiscal year and over a calendar year, which cover different months.',
    },
    FIGURE_DIFFERS_FROM_TEXT: {
      description:
        'The record of a figure gives another number, or bounds it on the other side, than the words it is anchored to.',
    },
    FIGURE_NOT_IN_TEXT: {
      description: 'The phrase of a figure stands nowhere in the text of its entry.',
    },
  } satisfies Record<CheckKind, { description: string }>,
});

const CheckPlaceType = objectRef<PlaceNode>('CheckPlace').implement({
  description: 'Words of an entry that a check points at.',
  fields: (t) => ({
    entry: t.field({
      type: EntryType,
      description: 'The entry, at the revision that the query shows.',
      resolve: ({ node }) => node,
    }),
    figure: t.field({
      type: FigureType,
      nullable: true,
      description: 'The figure; null where a sentence is meant that is no figure.',
      resolve: ({ figure, node }) => figure && { ...figure, contents: node.page.contents },
    }),
    section: t.exposeString('section', {
      nullable: true,
      description: 'Key of the section; null, as are start and end, where no place is known.',
    }),
    quote: t.exposeString('quote', { description: 'The words, verbatim.' }),
    start: t.exposeInt('start', {
      nullable: true,
      description:
        'Offset into the body of the section, in UTF-16 code units; null where section is.',
    }),
    end: t.exposeInt('end', {
      nullable: true,
      description: 'Offset of the first code unit after the words; null where start is.',
    }),
  }),
});

const IntendedMarkType = objectRef<IntendedMark>('IntendedMark').implement({
  description:
    'What an editor said of a finding: that it is meant so. It holds over later revisions for as long as the words of all its places do.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'Why, for the other editors; never empty.' }),
    by: t.exposeString('by', { description: 'Name of whoever marked it.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

export const CheckType = objectRef<CheckNode>('Check').implement({
  description:
    'Something for an editor to look at: places that do not go together. It says what the words say, not which of them is wrong.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CheckKindType, description: 'What does not go together.' }),
    fingerprint: t.exposeString('fingerprint', {
      description:
        'Identity of the finding, hexadecimal: the same in every revision that keeps the words of its places, another one when they change.',
    }),
    message: t.exposeString('message', { description: 'A sentence that quotes the places.' }),
    intended: t.expose('intended', {
      type: IntendedMarkType,
      nullable: true,
      description:
        'The mark that it is meant so; null when there is none, with asOf, and for callers who may not see drafts.',
    }),
    formerly: t.expose('formerly', {
      type: IntendedMarkType,
      nullable: true,
      description:
        'A mark made at the same places for words that have changed since: it does not cover this finding. Null when there is none, where `intended` is there, with asOf, and for callers who may not see drafts.',
    }),
    places: t.field({
      type: [CheckPlaceType],
      description: 'Every place concerned; the earlier edition first.',
      resolve: ({ places }) => places,
    }),
  }),
});

function checkNodes(db: Database, { checks, views }: FoundChecks): CheckNode[] {
  const page = new EntryPage(db, views);
  const nodes = new Map(views.map((view) => [view.revision.id, { ...view, page }]));
  const nodeOf = ({ revisionId }: CheckPlace): EntryNode => {
    const node = nodes.get(revisionId);
    if (!node) throw new Error(`A check points at revision ${revisionId}, which was not loaded.`);
    return node;
  };
  return checks.map(({ places, ...check }) => ({
    ...check,
    places: places.map((place) => ({ ...place, node: nodeOf(place) })),
  }));
}

/** A check as a mutation answers it. */
export function checkNode(
  db: Database,
  { check, views }: { readonly check: Finding; readonly views: FoundChecks['views'] },
): CheckNode {
  const [node] = checkNodes(db, { checks: [check], views });
  if (!node) throw new Error('A check became no node.');
  return node;
}

builder.objectField(EntryType, 'unmarkedChecks', (t) =>
  t.int({
    nullable: true,
    description:
      'How many findings of the checks have a place in this entry and are not marked as intended; null with asOf, and for callers who may not see drafts.',
    resolve: ({ page, ...view }) => (seesDrafts(view.reading) ? page.unmarkedChecks(view) : null),
  }),
);

interface Asked extends PageRequest, CheckFilter {
  readonly perspective?: Perspective | null | undefined;
  readonly asOf?: Date | string | null | undefined;
}

/** The page is chosen before its places are loaded. */
function checkConnection(
  { db, viewer }: Context,
  asked: Asked,
  find: (reading: ReturnType<typeof createReading>) => FoundChecks | null,
) {
  const reading = createReading(viewer, asked);
  requireMarksVisible(reading, asked);
  const found = find(reading);
  if (!found) return null;
  const page = pageOfList(chooseChecks(found.checks, asked), asked, (check) => check.fingerprint);
  const checks = page.items.map(({ item }) => item);
  const nodes = checkNodes(db, { ...found, checks });
  return connection(page, (check) => nodes[checks.indexOf(check)] as CheckNode);
}

type ArgumentFields = PothosSchemaTypes.QueryFieldBuilder<
  typeof builder.$inferSchemaTypes,
  object
>['arg'];

const askedOfChecks = (arg: ArgumentFields) => ({
  kind: arg({ type: CheckKindType, description: 'Only findings of this kind.' }),
  intended: arg.boolean({
    description:
      'True: only those marked as intended; false: only those that are not. Takes the right to read drafts, and cannot go with asOf.',
  }),
  perspective: arg({ type: PerspectiveType, description: 'For this and everything below.' }),
  asOf: arg({ type: 'DateTime', description: AS_OF }),
});

builder.queryFields((t) => ({
  entryChecks: t.connection({
    type: CheckType,
    nullable: true,
    description:
      'What the checks find in an entry, within it, against the other entries of its edition and against the entry of its country before; null when there is none to show.',
    args: {
      country: t.arg.string({ required: true, description: 'Code or name.' }),
      year: t.arg.int({ required: true, description: 'Year of the edition.' }),
      ...askedOfChecks(t.arg),
    },
    resolve: (_root, { country, year, ...asked }, context) =>
      checkConnection(context, asked, (reading) =>
        findEntryChecks(context.db, reading, { country, year }),
      ),
  }),
  editionChecks: t.connection({
    type: CheckType,
    nullable: true,
    description:
      'What the checks find in all entries of an edition, countries by name, each finding once; null when it has no entry to show.',
    args: {
      year: t.arg.int({ required: true, description: 'Year of the edition.' }),
      ...askedOfChecks(t.arg),
    },
    resolve: (_root, { year, ...asked }, context) =>
      checkConnection(context, asked, (reading) => findEditionChecks(context.db, reading, year)),
  }),
}));
