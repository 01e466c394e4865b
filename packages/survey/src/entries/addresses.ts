/** Where entries and revisions are found on the web: under addresses of their own, and under those of their documents. */
import type { Database } from '@yearline/db/open-database';
import { InvalidInputError } from '../errors.ts';
import { atAddress } from './entry-conditions.ts';
import type { ShownRevision } from './entry-rows.ts';
import { type EntryView, findEntry, findEntryWhere } from './find-entries.ts';
import { findRevision } from './find-revisions.ts';
import type { Reading } from './reading.ts';

const MAX_LENGTH = 2000;

/** The address of a revision, which resolves to it for ever. `base` is where the product is reached. */
export function revisionAddress(
  base: string,
  { country, year, number }: { country: string; year: number; number: number },
): string {
  return `${base}/read/${country}/${year}/revisions/${number}`;
}

/** The entry that an address of ours names, or whose revision shown was found under it. Throws InvalidInputError. */
export function findEntryByAddress(
  db: Database,
  reading: Reading,
  base: string,
  address: string,
): EntryView | null {
  const own = ownAddress(base, requireAddress(address));
  if (own) return findEntry(db, reading, own);
  return findEntryWhere(db, reading, atAddress(reading, spellingsOf(address)));
}

/** The revision that an address of ours names, or the one shown that was found under it. Throws InvalidInputError. */
export function findRevisionByAddress(
  db: Database,
  reading: Reading,
  base: string,
  address: string,
): ShownRevision | null {
  const own = ownAddress(base, requireAddress(address));
  if (own?.number) return findRevision(db, reading, { ...own, number: own.number });
  return findEntryByAddress(db, reading, base, address)?.revision ?? null;
}

const OWN_PATH = /^\/read\/([A-Za-z]{3})\/(\d{4})(?:\/revisions\/(\d{1,9}))?\/?(?:[?#].*)?$/;

function ownAddress(
  base: string,
  address: string,
): { readonly country: string; readonly year: number; readonly number: number | null } | null {
  const [asked, own] = [withoutScheme(address), withoutScheme(base)];
  if (!asked.startsWith(own)) return null;
  const [, country, year, number] = OWN_PATH.exec(asked.slice(own.length)) ?? [];
  if (country === undefined) return null;
  return { country, year: Number(year), number: number === undefined ? null : Number(number) };
}

/** The address in every spelling that leads to the same page: either scheme, with a last slash or without. */
function spellingsOf(address: string): string[] {
  const bare = withoutScheme(address.trim()).replace(/\/$/, '');
  return ['https://', 'http://'].flatMap((scheme) => [`${scheme}${bare}`, `${scheme}${bare}/`]);
}

function withoutScheme(address: string): string {
  return address.trim().replace(/^https?:\/\//i, '');
}

function requireAddress(address: string): string {
  if (address.length <= MAX_LENGTH && /^https?:\/\/\S+$/i.test(address.trim())) return address;
  throw new InvalidInputError([
    {
      path: ['by', 'address'],
      message: `"${address.slice(0, 100)}" is not an address. Give it whole, from https:// or http:// on, with at most ${MAX_LENGTH} characters.`,
    },
  ]);
}
