/**
 * From what a caller sent to content that may be written: fills in what may be left out, then says everything
 * that is wrong, each problem with its place. Pure.
 */
import type {
  DocumentAnchor,
  DocumentFigure,
  DocumentSection,
  DocumentSource,
} from '@yearline/formats/entry-document';
import { kebabCase } from '@yearline/formats/kebab-case';
import { parsePeriod } from '@yearline/quantity/measure';
import type { FigureKind, FigureUnit, Measure, Qualifier } from '@yearline/quantity/quantity';
import { checkQuantity, normaliseQuantity } from '@yearline/quantity/validate-quantity';
import { countryNames } from '../countries/known-countries.ts';
import type { InputProblem } from '../errors.ts';
import { onOneLine, unfitCharacter, withPlainLineEnds } from './clean-text.ts';
import type { RevisionContent } from './revision-content.ts';

type Optional<Value> = Value | null | undefined;

export interface SectionInput {
  /** Left out: made from the heading. */
  readonly key?: Optional<string>;
  readonly heading?: Optional<string>;
  readonly body: string;
}
export interface MeasureInput {
  readonly concept: string;
  readonly population?: Optional<string>;
  readonly origin?: Optional<string>;
  readonly places?: Optional<readonly string[]>;
  readonly kind: FigureKind;
  readonly unit?: Optional<FigureUnit>;
  readonly period?: Optional<string>;
  readonly definition?: Optional<string>;
}
export interface FigureInput {
  readonly key?: Optional<string>;
  readonly phrase: string;
  readonly qualifier: Qualifier;
  readonly value?: Optional<number>;
  readonly low?: Optional<number>;
  readonly high?: Optional<number>;
  readonly measure: MeasureInput;
  readonly attribution?: Optional<string>;
  readonly source?: Optional<string>;
  readonly anchor?: Optional<DocumentAnchor>;
  /** Left out: as it was; true for a new figure, since a person entered it. */
  readonly confirmed?: Optional<boolean>;
  readonly note?: Optional<string>;
}
export interface SourceInput {
  readonly key?: Optional<string>;
  readonly title: string;
  readonly publisher?: Optional<string>;
  readonly date?: Optional<string>;
  readonly url?: Optional<string>;
  readonly accessed?: Optional<string>;
}

/**
 * What a save sends: a part left out (undefined) stays as it is, null empties a text. A list replaces the whole
 * list (null leaves it, since nobody should lose every section by sending nothing), but of an item whose key is
 * in the base, what is left out stays too.
 */
export interface ContentInput {
  readonly title?: Optional<string>;
  readonly publisher?: Optional<string>;
  readonly publicationDate?: Optional<string>;
  readonly disclaimer?: Optional<string>;
  readonly sections?: Optional<readonly SectionInput[]>;
  readonly figures?: Optional<readonly FigureInput[]>;
  readonly sources?: Optional<readonly SourceInput[]>;
}

/** The base with what was sent laid over it. */
export function applyInput(base: RevisionContent, input: ContentInput): RevisionContent {
  const sections = input.sections ? keySections(input.sections, base.sections) : base.sections;
  const figures = input.figures ? keyFigures(input.figures, base.figures) : base.figures;
  return {
    ...base,
    title: input.title === undefined ? base.title : onOneLine(input.title ?? ''),
    publisher: input.publisher === undefined ? base.publisher : lineOrNull(input.publisher),
    publicationDate:
      input.publicationDate === undefined
        ? base.publicationDate
        : emptyToNull(input.publicationDate),
    disclaimer: input.disclaimer === undefined ? base.disclaimer : emptyToNull(input.disclaimer),
    sections,
    figures: figures.map((figure) => ({ ...figure, anchor: settleAnchor(figure, sections) })),
    sources: input.sources ? keySources(input.sources, base.sources) : base.sources,
  };
}

export function checkContent(content: RevisionContent): InputProblem[] {
  const problems: InputProblem[] = [];
  const add = (path: readonly string[], message: string) => problems.push({ path, message });

  if (content.title.trim() === '') add(['title'], 'The title is empty.');
  if (content.publicationDate !== null && !isDate(content.publicationDate)) {
    add(
      ['publicationDate'],
      `The publication date "${content.publicationDate}" is not a date such as 2004-05-25, 2004-05 or 2004.`,
    );
  }
  checkCharacters([], content, add);
  checkKeys('sections', content.sections, add);
  checkKeys('figures', content.figures, add);
  checkKeys('sources', content.sources, add);

  const sourceKeys = new Set(content.sources.map((source) => source.key));
  content.figures.forEach((figure, index) => {
    const at = (...rest: string[]) => ['figures', String(index), ...rest];
    const named = `Figure ${index + 1}${figure.phrase.trim() ? ` ("${figure.phrase}")` : ''}`;
    if (figure.phrase.trim() === '') {
      add(at('phrase'), `${named} has no phrase: quote the words of the text.`);
    }
    for (const problem of checkQuantity(figure)) add(at('value'), `${named}: ${problem}`);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(figure.measure.concept)) {
      add(
        at('measure', 'concept'),
        `${named}: the concept "${figure.measure.concept}" is not a term such as forced-returns.`,
      );
    }
    if (figure.measure.period !== null && parsePeriod(figure.measure.period) === null) {
      add(
        at('measure', 'period'),
        `${named}: the period "${figure.measure.period}" is not a year (2003), a month (2003-07), a day (2003-12-31), a span (1994/1997) or a fiscal year (FY2001).`,
      );
    }
    if (figure.source !== null && !sourceKeys.has(figure.source)) {
      add(
        at('source'),
        `${named} names the source "${figure.source}", which is not in the list of sources.`,
      );
    }
  });
  content.sources.forEach((source, index) => {
    if (source.title.trim() === '') {
      add(['sources', String(index), 'title'], `Source ${index + 1} has no title.`);
    }
    for (const field of ['date', 'accessed'] as const) {
      const date = source[field];
      if (date === null || isDate(date)) continue;
      add(
        ['sources', String(index), field],
        `Source ${index + 1}: "${date}" is not a date such as 2004-05-25, 2004-05 or 2004.`,
      );
    }
    if (source.url !== null && !/^(https?|ftp):\/\/\S+$/i.test(source.url)) {
      add(
        ['sources', String(index), 'url'],
        `Source ${index + 1}: "${source.url}" is not an address that begins with https:// or http://.`,
      );
    }
  });
  return problems;
}

/** Every text of the content, wherever it stands. */
function checkCharacters(
  path: readonly string[],
  value: unknown,
  add: (path: readonly string[], message: string) => void,
): void {
  if (typeof value === 'string') {
    const unfit = unfitCharacter(value);
    if (unfit !== null) add(path, `The text of ${path.join('.')} ${unfit}. Take it out.`);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, part] of Object.entries(value)) checkCharacters([...path, name], part, add);
  }
}

function checkKeys(
  list: 'sections' | 'figures' | 'sources',
  items: readonly { readonly key: string }[],
  add: (path: readonly string[], message: string) => void,
): void {
  const seen = new Set<string>();
  items.forEach(({ key }, index) => {
    if (seen.has(key)) {
      add([list, String(index), 'key'], `Two ${list} have the key "${key}"; keys must differ.`);
    }
    seen.add(key);
  });
}

function keySections(
  sections: readonly SectionInput[],
  base: readonly DocumentSection[],
): DocumentSection[] {
  const keyed = withKeys(sections, (section) => section.heading ?? 'main', 'section');
  return laidOver(base, keyed).map(({ input, key }) => ({
    key,
    heading: lineOrNull(input.heading),
    body: withPlainLineEnds(input.body),
  }));
}

function keyFigures(
  figures: readonly FigureInput[],
  base: readonly DocumentFigure[],
): DocumentFigure[] {
  const keyed = withKeys(figures, (figure) => figure.phrase, 'figure').map(({ input, key }) => {
    // The numbers go with the qualifier that was sent, never with the one that was there.
    const { value = null, low = null, high = null } = input;
    const before = base.find((figure) => figure.key === key)?.measure;
    const measure = { ...before, ...withoutLeftOut(input.measure) };
    return { key, input: { ...input, value, low, high, measure } };
  });
  return laidOver(base, keyed).map(({ input, key }) => ({
    key,
    phrase: withPlainLineEnds(input.phrase),
    ...normaliseQuantity({
      qualifier: input.qualifier,
      value: input.value ?? null,
      low: input.low ?? null,
      high: input.high ?? null,
    }),
    measure: completeMeasure(input.measure),
    attribution: emptyToNull(input.attribution),
    source: emptyToNull(input.source),
    anchor: input.anchor ?? null,
    confirmed: input.confirmed ?? true,
    note: emptyToNull(input.note),
  }));
}

/** Terms as terms, countries by their codes, and persons where no unit is named. */
export function completeMeasure(input: MeasureInput): Measure {
  return {
    concept: kebabCase(input.concept),
    population: emptyToNull(kebabCase(input.population ?? '')),
    origin: placeNamed(emptyToNull(input.origin), input.period),
    places: (input.places ?? [])
      .map((place) => placeNamed(emptyToNull(place), input.period))
      .filter((place) => place !== null),
    kind: input.kind,
    unit: input.unit ?? 'PERSONS',
    period: emptyToNull(input.period),
    definition: emptyToNull(input.definition),
  };
}

function keySources(
  sources: readonly SourceInput[],
  base: readonly DocumentSource[],
): DocumentSource[] {
  const keyed = withKeys(sources, (source) => source.title, 'source');
  return laidOver(base, keyed).map(({ input, key }) => ({
    key,
    title: onOneLine(input.title),
    publisher: lineOrNull(input.publisher),
    date: emptyToNull(input.date),
    url: emptyToNull(input.url),
    accessed: emptyToNull(input.accessed),
  }));
}

/** What was left out of an item stays as it is in the base's item of that key. */
function laidOver<Input extends object>(
  base: readonly (Partial<Input> & { readonly key: string })[],
  keyed: readonly { readonly input: Input; readonly key: string }[],
): { input: Input; key: string }[] {
  const before = new Map(base.map((item) => [item.key, item]));
  return keyed.map(({ input, key }) => ({
    key,
    input: { ...before.get(key), ...withoutLeftOut(input) },
  }));
}

function withoutLeftOut<Input extends object>(input: Input): Input {
  return Object.fromEntries(
    Object.entries(input).filter(([, part]) => part !== undefined),
  ) as Input;
}

/** Gives every item without a key one made from its words, distinct from all others. */
function withKeys<Input extends { readonly key?: Optional<string> }>(
  inputs: readonly Input[],
  wordsOf: (input: Input) => string,
  fallback: string,
): { input: Input; key: string }[] {
  const taken = new Set(inputs.flatMap((input) => (input.key ? [input.key] : [])));
  return inputs.map((input) => {
    if (input.key) return { input, key: input.key };
    const stem = slug(wordsOf(input)) || fallback;
    let key = stem;
    for (let n = 2; taken.has(key); n++) key = `${stem}-${n}`;
    taken.add(key);
    return { input, key };
  });
}

function slug(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

/**
 * Where the phrase stands now. A text that moved keeps its figure: the place nearest to the old one wins;
 * null when the phrase stands nowhere in that section any more.
 */
function settleAnchor(
  figure: DocumentFigure,
  sections: readonly DocumentSection[],
): DocumentAnchor | null {
  const { anchor, phrase } = figure;
  const body = anchor && sections.find((section) => section.key === anchor.section)?.body;
  if (!anchor || body === undefined || body === null || phrase === '') return null;
  let start = -1;
  for (let at = body.indexOf(phrase); at >= 0; at = body.indexOf(phrase, at + 1)) {
    if (start < 0 || Math.abs(at - anchor.start) < Math.abs(start - anchor.start)) start = at;
    if (at > anchor.start) break;
  }
  return start < 0 ? null : { section: anchor.section, start, end: start + phrase.length };
}

/** The code of a country, by whatever name it had in that period; a place that is none stays as written. */
function placeNamed(place: string | null, period: Optional<string>): string | null {
  const year = Number(/\d{4}/.exec(period ?? '')?.[0] ?? new Date().getUTCFullYear());
  return place && (countryNames.find(place, year)?.code ?? place);
}

function emptyToNull(text: Optional<string>): string | null {
  return text?.trim() ? withPlainLineEnds(text.trim()) : null;
}

function lineOrNull(text: Optional<string>): string | null {
  return emptyToNull(text && onOneLine(text));
}

/** YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists. */
function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const date = new Date(`${text}${'-01'.repeat(3 - text.split('-').length)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
