import { splitSentences } from '@yearline/prose/sentences';
import { sha256 } from '../entries/revision-content.ts';
import type { Check, CheckedEntry, CheckKind, CheckPlace } from './check.ts';

/** By what a finding is known again; SHA-256, hexadecimal. */
export interface FindingIdentity {
  /** Of the words: another one as soon as what was judged is worded or recorded otherwise. */
  readonly fingerprint: string;
  /** Of the places without their words: leads from a finding to the mark made before it was reworded. */
  readonly locus: string;
}

/**
 * The stable identity of a finding (decision 0015). It is made of the kind and, for each place, of
 *
 * - the entry, by country code and edition year;
 * - for a figure: its key, its verbatim phrase, and what is recorded of it (quantity, measure, who says so);
 * - for a sentence: the key of its section, the words concerned, and the whole sentence they stand in.
 *
 * The places are taken in the order of their text, not as a rule lists them. Revision numbers, offsets, row ids,
 * the message, notes, sources and other findings play no part: a mark holds over later revisions for as long as
 * these words hold, and white space within them does not count. The locus is the same without words and records;
 * of a kind that an entry has at most one of, the entry alone, so that a figure more or less still leads there.
 */
export function identityOf(
  check: Check,
  entries: ReadonlyMap<number, CheckedEntry>,
): FindingIdentity {
  const places = check.places.map((place) => identityOfPlace(place, entries));
  const hash = (parts: readonly string[]) =>
    sha256(JSON.stringify(['finding/1', check.kind, ...[...new Set(parts)].sort()]));
  return {
    fingerprint: hash(places.map(({ words }) => words)),
    locus: hash(places.map(({ locus, entry }) => (OF_WHOLE_ENTRY.has(check.kind) ? entry : locus))),
  };
}

const OF_WHOLE_ENTRY: ReadonlySet<CheckKind> = new Set([
  'REFERENCE_YEAR',
  'FISCAL_AND_CALENDAR_YEARS',
]);

interface PlaceIdentity {
  readonly words: string;
  readonly locus: string;
  readonly entry: string;
}

function identityOfPlace(
  place: CheckPlace,
  entries: ReadonlyMap<number, CheckedEntry>,
): PlaceIdentity {
  const entry = entries.get(place.revisionId);
  if (!entry) throw new Error(`A check points at revision ${place.revisionId}, not loaded.`);
  const { country, year } = entry;
  const identity = (locus: readonly unknown[], words: readonly unknown[]): PlaceIdentity => ({
    words: JSON.stringify([...locus, ...words]),
    locus: JSON.stringify(locus),
    entry: JSON.stringify([country, year]),
  });
  const { figure } = place;
  if (figure === null) {
    return identity(
      [country, year, 'section', place.section],
      [plain(place.quote), plain(sentenceAround(place, entry))],
    );
  }
  const { phrase, qualifier, value, low, high, measure, attribution } = figure;
  const { concept, population, origin, places, kind, unit, period, definition } = measure;
  return identity(
    [country, year, 'figure', figure.key],
    [
      plain(phrase),
      [qualifier, value, low, high],
      [concept, population, origin, [...places].sort(), kind, unit, period, definition],
      attribution,
    ],
  );
}

function sentenceAround({ section, start, end }: CheckPlace, entry: CheckedEntry): string {
  const body = entry.sections.find(({ key }) => key === section)?.body;
  if (body === undefined || start === null || end === null) return '';
  const sentence = splitSentences(body).find((one) => one.start <= start && end <= one.end);
  return sentence?.text ?? '';
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
