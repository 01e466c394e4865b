import type { Database } from '@yearline/db/open-database';
import type { Check, CheckKind, CheckPlace } from '@yearline/survey/checks/check';
import {
  type FoundChecks,
  findEditionChecks,
  findEntryChecks,
} from '@yearline/survey/checks/find-checks';
import { createReading } from '@yearline/survey/entries/reading';
import { builder, objectRef } from '../builder.ts';
import { type EntryNode, EntryPage } from './entry-page.ts';
import { AS_OF, EntryType, FigureType, PerspectiveType } from './refs.ts';

/** The parent value of CheckPlace: the entries of all places of one answer share what they load. */
interface PlaceNode extends CheckPlace {
  readonly node: EntryNode;
}

interface CheckNode extends Pick<Check, 'kind' | 'message'> {
  readonly places: readonly PlaceNode[];
}

const CheckKindType = builder.enumType('CheckKind', {
  description: 'What does not go together.',
  values: {
    SAME_FACT_HEDGED_DIFFERENTLY: {
      description:
        'One number of one fact, in an entry or across the entries of an edition, with hedges that allow different values.',
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
      description: 'Offset into the body of the section, in UTF-16 code units.',
    }),
    end: t.exposeInt('end', {
      nullable: true,
      description: 'Offset of the first code unit after the words.',
    }),
  }),
});

const CheckType = objectRef<CheckNode>('Check').implement({
  description:
    'Something for an editor to look at: places that do not go together. It says what the words say, not which of them is wrong.',
  fields: (t) => ({
    kind: t.expose('kind', { type: CheckKindType, description: 'What does not go together.' }),
    message: t.exposeString('message', { description: 'A sentence that quotes the places.' }),
    places: t.field({
      type: [CheckPlaceType],
      description: 'Every place concerned; the earlier edition first.',
      resolve: ({ places }) => places,
    }),
  }),
});

function checkNodes(db: Database, found: FoundChecks | null): CheckNode[] | null {
  if (!found) return null;
  const page = new EntryPage(db, found.views);
  const nodes = new Map(found.views.map((view) => [view.revision.id, { ...view, page }]));
  const nodeOf = ({ revisionId }: CheckPlace): EntryNode => {
    const node = nodes.get(revisionId);
    if (!node) throw new Error(`A check points at revision ${revisionId}, which was not loaded.`);
    return node;
  };
  return found.checks.map(({ places, ...check }) => ({
    ...check,
    places: places.map((place) => ({ ...place, node: nodeOf(place) })),
  }));
}

builder.queryFields((t) => ({
  entryChecks: t.field({
    type: [CheckType],
    nullable: true,
    description:
      'What the checks find in an entry, within it, against the other entries of its edition and against the entry of its country before; null when there is none to show.',
    args: {
      country: t.arg.string({ required: true, description: 'Code or name.' }),
      year: t.arg.int({ required: true, description: 'Year of the edition.' }),
      perspective: t.arg({ type: PerspectiveType, description: 'For this and everything below.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { country, year, ...asked }, { db, viewer }) =>
      checkNodes(db, findEntryChecks(db, createReading(viewer, asked), { country, year })),
  }),
  editionChecks: t.field({
    type: [CheckType],
    nullable: true,
    description:
      'What the checks find in all entries of an edition; null when it has no entry to show.',
    args: {
      year: t.arg.int({ required: true, description: 'Year of the edition.' }),
      perspective: t.arg({ type: PerspectiveType, description: 'For this and everything below.' }),
      asOf: t.arg({ type: 'DateTime', description: AS_OF }),
    },
    resolve: (_root, { year, ...asked }, { db, viewer }) =>
      checkNodes(db, findEditionChecks(db, createReading(viewer, asked), year)),
  }),
}));
