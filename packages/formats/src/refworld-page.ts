/**
 * Reads a survey entry from a Refworld page copied as text. The country and the edition year come from the title, never
 * from an address: the country code there is only how the page was found. The figures are candidates for an editor
 * to confirm.
 */
import {
  checkYear,
  findCountry,
  looksLikeCountryCode,
  type YearLimits,
} from './country-and-year.ts';
import type { CountryNames, DocumentProblem, DocumentReading } from './entry-document.ts';
import { type RefworldHeader, readRefworldHeader } from './refworld-header.ts';
import { readRefworldNarrative } from './refworld-narrative.ts';
import { suggestDocumentFigures } from './suggested-figures.ts';

export interface RefworldOptions extends YearLimits {
  /** Code or name; needed for a copy without a header, and stronger than the title. */
  readonly country?: string | undefined;
  /** Edition year; needed for a copy without a header, and stronger than the title. */
  readonly year?: number | undefined;
}

export function readRefworldPage(
  text: string,
  countries: CountryNames,
  options: RefworldOptions = {},
): DocumentReading {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((raw, index) => ({ line: index + 1, text: raw.replace(/\s+/g, ' ').trim() }));
  const firstLine = lines.find((line) => line.text !== '')?.line ?? 1;
  const { header, problems, warnings } = readRefworldHeader(lines);
  const identity = identify(
    header,
    options,
    countries,
    firstLine,
    (problem) => problems.push(problem),
    (warning) => warnings.push(warning),
  );
  const narrative = readRefworldNarrative(lines.slice(header.length));
  if (narrative.sections.length === 0) {
    problems.push({
      line: header.lastLine,
      message:
        header.length > 0
          ? 'The page has a header but no narrative.'
          : 'The page has no narrative.',
    });
  }
  if (problems.length > 0 || identity === null) {
    return { ok: false, problems: byLine(problems) };
  }

  const { country, year } = identity;
  warnings.push(...narrative.warnings);
  if (!header.title) {
    warnings.push({
      line: firstLine,
      message: 'The page has no title; one is made of country and year.',
    });
  }
  return {
    ok: true,
    warnings: byLine(warnings),
    document: {
      country: country.code,
      year,
      title: header.title?.text ?? `${country.name} ${year}`,
      publisher: header.publisher,
      publicationDate: header.publicationDate,
      disclaimer: header.disclaimer,
      citeAs: header.citeAs,
      lastUpdated: header.lastUpdated,
      accessed: header.accessed,
      addresses: header.addresses,
      sections: narrative.sections,
      figures: suggestDocumentFigures(
        narrative.sections,
        { country: country.code, year },
        countries,
      ),
      sources: [],
      note: null,
      publication: null,
    },
  };
}

type Country = NonNullable<ReturnType<CountryNames['find']>>;
type Tell = (problem: DocumentProblem) => void;

/** The country and the edition year, by the options or else by the title; null after telling what is wrong. */
function identify(
  { title }: RefworldHeader,
  options: RefworldOptions,
  countries: CountryNames,
  firstLine: number,
  problem: Tell,
  warning: Tell,
): { country: Country; year: number } | null {
  const line = title?.line ?? firstLine;
  const year = options.year ?? title?.year ?? null;
  const name = options.country ?? title?.country ?? null;
  if (year === null || name === null) {
    const lacking = [name === null && 'country', year === null && 'year']
      .filter(Boolean)
      .join(' and ');
    const message = title
      ? `The title "${title.text}" names no ${lacking}; a title reads "... 2004 - Country". Give the ${lacking} yourself.`
      : `The page has no header: no title such as "... 2004 - Country" stands at its top. Give the ${lacking} yourself.`;
    problem({ line, message });
    return null;
  }
  const wrongYear = checkYear(year, options);
  if (wrongYear) {
    problem({ line: options.year === undefined ? line : null, message: wrongYear });
    return null;
  }
  const country = findCountry(name, year, countries) ?? codeGiven(options);
  if (!country) {
    const message =
      options.country === undefined
        ? `No country is called "${name}", which the title names. Give the country yourself.`
        : `No country is called "${name}".`;
    problem({ line: options.country === undefined ? line : null, message });
    return null;
  }
  if (title?.year && title.year !== year) {
    warning({ line, message: `The title says ${title.year}; the year given, ${year}, is used.` });
  }
  const printed = title?.country ? findCountry(title.country, year, countries) : null;
  if (printed && printed.code !== country.code) {
    warning({
      line,
      message: `The title says ${printed.name}; the country given, ${country.name}, is used.`,
    });
  }
  return { country, year };
}

function codeGiven({ country }: RefworldOptions): Country | null {
  return country !== undefined && looksLikeCountryCode(country)
    ? { code: country, name: country }
    : null;
}

function byLine(problems: readonly DocumentProblem[]): DocumentProblem[] {
  return [...problems].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
