import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentFigure, EntryDocument } from '@yearline/formats/entry-document';
import { readYearlineMarkdown } from '@yearline/formats/yearline-markdown';
import { COUNTRIES } from '@yearline/survey/countries/countries';
import { createCountryNames } from '@yearline/survey/countries/find-country';

const folder = new URL('../../demo/', import.meta.url);
const countryNames = createCountryNames(COUNTRIES);

export interface DemoDocument {
  readonly file: string;
  /** "PRK-2004", the same for all states of one entry. */
  readonly entry: string;
  /** 1 for PRK-2004.md, 2 for PRK-2004.2.md. */
  readonly state: number;
  readonly document: EntryDocument;
  readonly warnings: readonly string[];
}

/** Every document of the demo, by entry and state. Throws where one cannot be read. */
export function readDemo(): DemoDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map(readDemoDocument)
    .sort((one, other) => one.entry.localeCompare(other.entry) || one.state - other.state);
}

function readDemoDocument(file: string): DemoDocument {
  const named = /^([A-Z]{3}-\d{4})(?:\.(\d+))?\.md$/.exec(file);
  if (!named?.[1]) throw new Error(`${file} is not named like PRK-2004.md or PRK-2004.2.md.`);
  const reading = readYearlineMarkdown(readFileSync(new URL(file, folder), 'utf8'), countryNames);
  if (!reading.ok) throw new Error(`${file}: ${JSON.stringify(reading.problems)}`);
  return {
    file,
    entry: named[1],
    state: Number(named[2] ?? 1),
    document: reading.document,
    warnings: reading.warnings.map(({ message }) => message),
  };
}

/** The last state of every entry, by entry. */
export function finalStates(demo: readonly DemoDocument[]): Map<string, EntryDocument> {
  return new Map(demo.map(({ entry, document }) => [entry, document]));
}

export function figureOf(document: EntryDocument | undefined, key: string): DocumentFigure {
  const figure = document?.figures.find((one) => one.key === key);
  if (!figure) throw new Error(`${document?.country} ${document?.year} has no figure ${key}.`);
  return figure;
}
