import { bestValue, hardBounds, softBounds, statedEnds } from '@yearline/quantity/bounds';
import { measureKey, measureLabel } from '@yearline/quantity/measure';
import { DEFAULT_POLICY, type Policy, policyId } from '@yearline/quantity/policy';
import type {
  FigureKind,
  FigureUnit,
  HedgedQuantity,
  Measure,
  Qualifier,
} from '@yearline/quantity/quantity';
import { nameOfPlace } from '@yearline/survey/countries/known-countries';
import { entryAtRevision } from '@yearline/survey/entries/find-entries';
import { findVisibleFigure } from '@yearline/survey/entries/find-revisions';
import type { LoadedFigure } from '@yearline/survey/entries/load-content';
import { createReading } from '@yearline/survey/entries/reading';
import { policyOfEdition } from '@yearline/survey/policies/edition-policies';
import { builder, objectRef } from '../builder.ts';
import { RevisionBatch } from './entry-page.ts';
import { FigureType, SectionType, SourceType } from './refs.ts';

export const QualifierType = builder.enumType('Qualifier', {
  description: 'How the words qualify a number, and so what they allow.',
  values: {
    EXACT: { description: 'two; 583; exactly n: [n, n].' },
    STATED: { description: '1,500, bare and round: n ± half its rounding unit.' },
    ABOUT: { description: 'about, some, around n: no hard bound.' },
    ESTIMATED: { description: 'an estimated n: no hard bound.' },
    AT_LEAST: { description: 'at least n: [n, ∞).' },
    MORE_THAN: { description: 'more than n: [n+1, ∞).' },
    AT_MOST: { description: 'at most n: [0, n].' },
    FEWER_THAN: { description: 'fewer than n: [0, n-1].' },
    UP_TO: { description: 'up to, as many as n: a bound that speakers can cancel; no hard bound.' },
    NEARLY: { description: 'nearly, almost n: [0, n-1].' },
    BETWEEN: { description: 'between a and b: [a, b].' },
    BEST_WITH_RANGE: { description: 'close to n, estimates range a-b: [a, b].' },
    MAGNITUDE: { description: 'dozens, tens of thousands: from the lowest such number up.' },
    UNKNOWN: { description: 'an unknown number: [1, ∞).' },
    NOT_AVAILABLE: { description: 'no definitive calculation: [0, ∞).' },
    NONE: { description: 'none: [0, 0].' },
    SUPPRESSED: { description: 'a small count that the source hides: [1, 5].' },
  } satisfies Record<Qualifier, { description: string }>,
});

interface PhrasedQuantity extends HedgedQuantity {
  readonly phrase: string;
  /** What the soft bounds follow, asked for when they are; the built-in policy when left out. */
  readonly policy?: () => Policy;
}

/** What every quantity has, whether it stands in an entry, in a document or in a question. */
export const QuantityType = builder.interfaceRef<PhrasedQuantity>('Quantity').implement({
  description: 'A number together with the words that qualify it, and what they allow.',
  fields: (t) => ({
    phrase: t.exposeString('phrase', { description: 'Verbatim, typos included.' }),
    qualifier: t.expose('qualifier', {
      type: QualifierType,
      description: 'How the phrase qualifies the number.',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The numeral as printed; null where the phrase prints none, or only a range.',
    }),
    low: t.float({
      nullable: true,
      description: 'Lower end as a table would print it; null where the words set none.',
      resolve: (quantity) => statedEnds(quantity).low,
    }),
    high: t.float({
      nullable: true,
      description: 'Upper end as a table would print it; null where the words set none.',
      resolve: (quantity) => statedEnds(quantity).high,
    }),
    hardLow: t.float({
      description: 'The least that the words allow.',
      resolve: (quantity) => hardBounds(quantity).low,
    }),
    hardHigh: t.float({
      nullable: true,
      description: 'The most that the words allow; null where they set no upper bound.',
      resolve: (quantity) => finite(hardBounds(quantity).high),
    }),
    softLow: t.float({
      nullable: true,
      description: 'Lower bound under the policy, for verdicts marked INDICATED only; null: none.',
      resolve: (quantity) => finite(softBounds(quantity, quantity.policy?.())?.low),
    }),
    softHigh: t.float({
      nullable: true,
      description: 'Upper bound under the policy, for verdicts marked INDICATED only; null: none.',
      resolve: (quantity) => finite(softBounds(quantity, quantity.policy?.())?.high),
    }),
    best: t.float({
      nullable: true,
      description: 'The value that the words assert; null where they assert none.',
      resolve: (quantity) => bestValue(quantity),
    }),
  }),
});

export const FigureKindType = builder.enumType('FigureKind', {
  description: 'How a count relates to time.',
  values: {
    STOCK: { description: 'How many there are at a moment.' },
    FLOW: { description: 'How many events in a period.' },
    CUMULATIVE: { description: 'How many events since a start.' },
    RATE: { description: 'How many events per unit of time.' },
  } satisfies Record<FigureKind, { description: string }>,
});

export const FigureUnitType = builder.enumType('FigureUnit', {
  description: 'Who or what one unit of the count is.',
  values: {
    PERSONS: { description: 'People.' },
    HOUSEHOLDS: { description: 'Households or families.' },
    CASES: { description: 'Cases, which may hold several people.' },
  } satisfies Record<FigureUnit, { description: string }>,
});

export const MeasureType = objectRef<Measure>('Measure').implement({
  description:
    'What a figure counts. Figures are comparable only when their measures have one key.',
  fields: (t) => ({
    key: t.string({
      description:
        'Equal for figures that may be compared; the length of the period is part of it, its date is not.',
      resolve: measureKey,
    }),
    label: t.string({
      description: 'In words: "Asylum seekers in hiding, from North Korea, in China".',
      resolve: (measure) => measureLabel(measure, nameOfPlace),
    }),
    concept: t.exposeString('concept', { description: 'A term such as forced-returns.' }),
    population: t.exposeString('population', {
      nullable: true,
      description: 'A term such as asylum-seekers; null when the text names none.',
    }),
    origin: t.exposeString('origin', {
      nullable: true,
      description: 'Code of the country the people come from; null when the text names none.',
    }),
    places: t.exposeStringList('places', {
      description: 'The set of places that the one number covers: codes, or names as written.',
    }),
    kind: t.expose('kind', { type: FigureKindType, description: 'Stock, flow, sum or rate.' }),
    unit: t.expose('unit', { type: FigureUnitType, description: 'What one unit is.' }),
    period: t.exposeString('period', {
      nullable: true,
      description: 'Such as 2003, 2003-07, 2003-12-31, 1994/1997 or FY2001; null when not said.',
    }),
    definition: t.exposeString('definition', {
      nullable: true,
      description: 'Names a definition that differs from the usual one; null is the usual one.',
    }),
  }),
});

const AnchorType = objectRef<NonNullable<LoadedFigure['anchor']>>('Anchor');
AnchorType.implement({
  description: 'Where the phrase of a figure stands in the text.',
  fields: (t) => ({
    section: t.exposeString('section', { description: 'Key of the section.' }),
    start: t.exposeInt('start', { description: 'Offset into its body, in UTF-16 code units.' }),
    end: t.exposeInt('end', { description: 'Offset of the first code unit after it.' }),
  }),
});

export { AnchorType };

SectionType.implement({
  description: 'A headed or unheaded part of the narrative.',
  fields: (t) => ({
    id: t.id({
      description: 'Of this section in this revision, opaque.',
      resolve: ({ id }) => `Section:${id}`,
    }),
    key: t.exposeString('key', { description: 'Stable across the revisions of the entry.' }),
    heading: t.exposeString('heading', { nullable: true, description: 'Null when unheaded.' }),
    body: t.exposeString('body', { description: 'Paragraphs separated by a blank line.' }),
    position: t.exposeInt('position', { description: 'From 0.' }),
  }),
});

SourceType.implement({
  description: 'What an entry rests on.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable across the revisions of the entry.' }),
    title: t.exposeString('title', { description: 'As printed.' }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'As printed; null when not known.',
    }),
    date: t.exposeString('date', {
      nullable: true,
      description: 'ISO date, as coarse as known; null when not known.',
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it was found; null when nowhere on the web.',
    }),
    accessed: t.exposeString('accessed', {
      nullable: true,
      description: 'ISO date of looking it up; null when not known.',
    }),
  }),
});

builder.node(FigureType, {
  description: 'One statement of a quantity: what it counts, how much, and in which words.',
  interfaces: [QuantityType],
  id: { resolve: ({ id }) => id, description: 'Of this figure in this revision, opaque.' },
  loadOne: (id, { db, viewer }) => {
    const reading = createReading(viewer, {});
    const found = findVisibleFigure(db, reading, Number(id));
    if (!found) return found;
    const { figure, revision } = found;
    const year = () => entryAtRevision(db, reading, revision).entry.year;
    return {
      ...figure,
      contents: new RevisionBatch(db, [revision]),
      policy: () => policyOfEdition(db, reading, year()),
    };
  },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable across the revisions of the entry.' }),
    policy: t.string({
      description:
        'Id of the policy behind the soft bounds: that of the edition, and in a comparison that of the later one.',
      resolve: ({ policy }) => policyId(policy?.() ?? DEFAULT_POLICY),
    }),
    measure: t.expose('measure', { type: MeasureType, description: 'What it counts.' }),
    attribution: t.exposeString('attribution', {
      nullable: true,
      description: 'Who says so; null when it is the survey itself.',
    }),
    source: t.field({
      type: SourceType,
      nullable: true,
      description: 'What it rests on; null when no source is named.',
      resolve: ({ source, revisionId, contents }) =>
        contents.sources(revisionId).find(({ key }) => key === source) ?? null,
    }),
    anchor: t.expose('anchor', {
      type: AnchorType,
      nullable: true,
      description: 'Where its phrase stands; null when it stands nowhere word for word.',
    }),
    confirmed: t.exposeBoolean('confirmed', {
      description: 'False for a suggestion that no editor has confirmed.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What a reader should know about it; null when there is nothing.',
    }),
  }),
});

/** GraphQL has no infinity: an open end is null. */
export function finite(n: number | null | undefined): number | null {
  return n !== null && n !== undefined && Number.isFinite(n) ? n : null;
}

/** A quantity as typed, outside of any entry. */
export const HedgedQuantityType = objectRef<PhrasedQuantity>('HedgedQuantity').implement({
  description: 'What one phrase says.',
  interfaces: [QuantityType],
});
