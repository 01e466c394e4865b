/**
 * The project's own document format: YAML front matter that holds everything an entry holds, then the narrative as
 * Markdown. Lossless: what `writeYearlineMarkdown` writes, `readYearlineMarkdown` reads back unchanged. The format is
 * described in docs/document-format.md.
 */
import type { HedgedQuantity } from '@yearline/quantity/quantity';
import { checkQuantity, normaliseQuantity } from '@yearline/quantity/validate-quantity';
import { describeQuantity } from '@yearline/quantity/words';
import { Document, type Node, visit } from 'yaml';
import {
  checkYear,
  findCountry,
  looksLikeCountryCode,
  type YearLimits,
} from './country-and-year.ts';
import type {
  CountryNames,
  DocumentAnchor,
  DocumentFigure,
  DocumentProblem,
  DocumentReading,
  DocumentSection,
  EntryDocument,
} from './entry-document.ts';
import { readFrontMatter } from './front-matter.ts';
import { FORMAT, type FrontMatter } from './front-matter-schema.ts';
import { readMarkdownBody, writeMarkdownBody } from './markdown-body.ts';
import { locatePhrase, occurrenceAt } from './phrase-anchor.ts';

const FENCE = /^---[ \t]*$/;

/** Whether the text starts as a document of this format does: with a line of three hyphens. */
export function isYearlineMarkdown(text: string): boolean {
  return /^\s*---[ \t]*(?:\r|\n|$)/.test(text);
}

/**
 * Reads a Yearline Markdown document. With `countries`, names of countries may stand where codes do, and a country
 * that is neither is a problem; without, they are taken as they stand.
 */
export function readYearlineMarkdown(
  text: string,
  countries?: CountryNames,
  limits: YearLimits = {},
): DocumentReading {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const open = lines.findIndex((line) => line.trim() !== '');
  if (open < 0 || !FENCE.test(lines[open] ?? '')) {
    return failed(1, 'A Yearline document starts with a line of three hyphens (---).');
  }
  const close = lines.findIndex((line, index) => index > open && FENCE.test(line));
  if (close < 0) {
    return failed(
      open + 1,
      'The front matter that starts here is never closed by a second line of ---.',
    );
  }

  const header = readFrontMatter(lines.slice(open + 1, close).join('\n'), open + 2);
  const { sections, problems, warnings } = readMarkdownBody(lines.slice(close + 1), close + 2);
  if (!header.ok) return { ok: false, problems: [...header.problems, ...problems] };

  const { frontMatter, lineOf } = header;
  const year = checkYear(frontMatter.year, limits);
  if (year) problems.push({ line: lineOf('year'), message: year });
  const country = countryCode(frontMatter, countries);
  if (country === null) {
    problems.push({
      line: lineOf('country'),
      message: `No country is called "${frontMatter.country}"; write its code or its name.`,
    });
  }
  problems.push(
    ...repeatedKeys('source', frontMatter.sources, (index) => lineOf('sources', index)),
  );
  problems.push(
    ...repeatedKeys('figure', frontMatter.figures, (index) => lineOf('figures', index)),
  );
  if (sections.length === 0 && frontMatter.figures.length === 0) {
    problems.push({
      line: close + 1,
      message: 'The document has a header but no narrative and no figures.',
    });
  }

  const sourceKeys = new Set(frontMatter.sources.map((source) => source.key));
  const figures = frontMatter.figures.map((figure, index): DocumentFigure => {
    if (figure.source !== null && !sourceKeys.has(figure.source)) {
      problems.push({
        line: lineOf('figures', index, 'source'),
        message: `Figure ${figure.key}: there is no source "${figure.source}".`,
      });
    }
    const quantity = normaliseQuantity(figure);
    for (const problem of checkQuantity(quantity)) {
      problems.push({
        line: lineOf('figures', index),
        message: `Figure ${figure.key}: ${problem}`,
      });
    }
    if (!isAsWritten(quantity, figure)) {
      warnings.push({
        line: lineOf('figures', index),
        message: `Figure ${figure.key}: its numbers are read as ${describeQuantity(quantity)}.`,
      });
    }
    const anchored = readAnchor(figure, sections);
    const line = lineOf('figures', index, 'anchor');
    if (anchored.problem) problems.push({ line, message: anchored.problem });
    if (anchored.warning) warnings.push({ line, message: anchored.warning });
    const codeOf = (name: string) =>
      (countries && findCountry(name, frontMatter.year, countries)?.code) ?? name;
    const { origin, places } = figure.measure;
    const measure = {
      ...figure.measure,
      origin: origin === null ? null : codeOf(origin),
      places: places.map(codeOf),
    };
    return { ...figure, ...quantity, measure, anchor: anchored.anchor };
  });
  if (problems.length > 0) return { ok: false, problems: byLine(problems) };

  const { format: _, ...rest } = frontMatter;
  return {
    ok: true,
    document: { ...rest, country: country ?? frontMatter.country, sections, figures },
    warnings: byLine(warnings),
  };
}

/** Writes a document so that people can read and edit it and `readYearlineMarkdown` gives it back unchanged. */
export function writeYearlineMarkdown(document: EntryDocument): string {
  const yaml = new Document(null, { version: '1.2' });
  const oneLine = (value: unknown): Node => yaml.createNode(value, { flow: true });
  const header = {
    format: FORMAT,
    country: document.country,
    year: document.year,
    title: document.title,
    ...present({
      publisher: document.publisher,
      publicationDate: document.publicationDate,
      disclaimer: document.disclaimer,
      citeAs: document.citeAs,
      lastUpdated: document.lastUpdated,
      accessed: document.accessed,
      addresses: filled(document.addresses),
      note: document.note,
      publication: document.publication,
      sources: filled(document.sources.map(present)),
    }),
    ...present({
      figures: filled(
        document.figures.map((figure) => ({
          key: figure.key,
          phrase: figure.phrase,
          qualifier: figure.qualifier,
          ...present({ value: figure.value, low: figure.low, high: figure.high }),
          measure: {
            concept: figure.measure.concept,
            ...present({
              population: figure.measure.population,
              origin: figure.measure.origin,
              places: figure.measure.places.length > 0 ? oneLine(figure.measure.places) : null,
              kind: figure.measure.kind,
              unit: figure.measure.unit === 'PERSONS' ? null : figure.measure.unit,
              period: figure.measure.period,
              definition: figure.measure.definition,
            }),
          },
          ...present({
            attribution: figure.attribution,
            source: figure.source,
            anchor: figure.anchor && oneLine(writeAnchor(figure, figure.anchor, document.sections)),
            confirmed: figure.confirmed ? null : false,
            note: figure.note,
          }),
        })),
      ),
    }),
  };
  yaml.contents = yaml.createNode(header);
  quoteFragileText(yaml);
  const frontMatter = yaml.toString({
    lineWidth: 0,
    blockQuote: 'literal',
    // A quoted text stays on one line, its line breaks as \n: folded over several it would not always read back.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  const body = writeMarkdownBody(document.sections);
  return `---\n${frontMatter}---\n${body === '' ? '' : `\n${body}\n`}`;
}

type WrittenFigure = FrontMatter['figures'][number];

/**
 * Text on several lines stands as it is, which reads best, unless white space at its edges or control characters
 * would be lost that way: then it is quoted.
 */
function quoteFragileText(yaml: Document): void {
  visit(yaml, {
    Scalar(_, scalar) {
      if (typeof scalar.value !== 'string') return;
      const lines = scalar.value.split('\n');
      const plainLines = lines.every((line) => line === line.trim() && !/\p{Cc}/u.test(line));
      const wellEnclosed = lines[0] !== '' && lines.at(-1) !== '';
      if (!plainLines || !wellEnclosed) scalar.type = 'QUOTE_DOUBLE';
    },
  });
}

function isAsWritten(quantity: HedgedQuantity, written: HedgedQuantity): boolean {
  return (['value', 'low', 'high'] as const).every((part) => quantity[part] === written[part]);
}

/** Finds the offsets of an anchor, or says why there are none. */
function readAnchor(
  figure: WrittenFigure,
  sections: readonly DocumentSection[],
): { anchor: DocumentAnchor | null; problem?: string; warning?: string } {
  const written = figure.anchor;
  if (!written) return { anchor: null };
  const section = sections.find((one) => one.key === written.section);
  if (!section) {
    const known = sections.map((one) => one.key).join(', ');
    return {
      anchor: null,
      problem: `Figure ${figure.key}: there is no section "${written.section}" (there are: ${known || 'none'}).`,
    };
  }
  const name = section.key;
  if (written.start !== undefined && written.end !== undefined) {
    const { start, end } = written;
    if (start >= end || end > section.body.length) {
      return {
        anchor: null,
        problem: `Figure ${figure.key}: its anchor ${start} to ${end} does not fit section ${name}, which is ${section.body.length} characters long.`,
      };
    }
    const standing = section.body.slice(start, end);
    const anchor = { section: name, start, end };
    if (oneSpaced(standing) === oneSpaced(figure.phrase)) return { anchor };
    return {
      anchor,
      warning: `Figure ${figure.key}: its anchor points at "${standing}", not at its phrase.`,
    };
  }
  const occurrence = written.occurrence ?? 1;
  const found = locatePhrase(section.body, figure.phrase, occurrence);
  if (found) return { anchor: { section: name, ...found } };
  const problem =
    occurrence > 1 && locatePhrase(section.body, figure.phrase, 1)
      ? `Figure ${figure.key}: its phrase does not stand ${occurrence} times in section ${name}.`
      : `Figure ${figure.key}: its phrase does not stand in section ${name}.`;
  return { anchor: null, problem };
}

/** By the phrase where it can be found again that way, by offsets where it cannot. */
function writeAnchor(
  figure: DocumentFigure,
  anchor: DocumentAnchor,
  sections: readonly DocumentSection[],
): Record<string, string | number> {
  const { section, start, end } = anchor;
  const body = sections.find((one) => one.key === section)?.body ?? '';
  const verbatim = end - start === figure.phrase.length;
  const occurrence = verbatim ? occurrenceAt(body, figure.phrase, start) : null;
  if (occurrence === null) return { section, start, end };
  return occurrence === 1 ? { section } : { section, occurrence };
}

/** Null for a country that nobody knows. */
function countryCode(frontMatter: FrontMatter, countries: CountryNames | undefined): string | null {
  const { country, year } = frontMatter;
  if (!countries || looksLikeCountryCode(country)) return country;
  return findCountry(country, year, countries)?.code ?? null;
}

function repeatedKeys(
  what: string,
  items: readonly { readonly key: string }[],
  lineOf: (index: number) => number,
): DocumentProblem[] {
  const first = new Map<string, number>();
  return items.flatMap((item, index) => {
    const before = first.get(item.key);
    if (before === undefined) {
      first.set(item.key, index);
      return [];
    }
    return [
      {
        line: lineOf(index),
        message: `The ${what} key "${item.key}" is already used on line ${lineOf(before)}.`,
      },
    ];
  });
}

/** Without the parts that are null. */
function present<T extends object>(parts: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== null),
  ) as Partial<T>;
}

function filled<T>(list: readonly T[]): readonly T[] | null {
  return list.length > 0 ? list : null;
}

function oneSpaced(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function byLine(problems: readonly DocumentProblem[]): DocumentProblem[] {
  return [...problems].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

function failed(line: number, message: string): DocumentReading {
  return { ok: false, problems: [{ line, message }] };
}
