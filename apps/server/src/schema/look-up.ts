/** How one thing is looked up: in exactly one of the ways by which it can be named. */
import { decodeGlobalID } from '@pothos/plugin-relay';
import { InvalidInputError } from '@yearline/survey/errors';
import { builder } from '../builder.ts';

/** Of an argument that `by` replaced. */
export const USE_BY = 'Deprecated 2026-11-24; use by. Removed after 2027-11-24.';

const CountryAndYear = builder.inputType('CountryAndYear', {
  description: 'An entry by its country and edition.',
  fields: (t) => ({
    country: t.string({ required: true, description: 'Code or name.' }),
    year: t.field({ type: 'Year', required: true, description: 'Year of the edition.' }),
  }),
});

const RevisionNumber = builder.inputType('RevisionNumber', {
  description: 'A revision by the country, edition and number that a citation prints.',
  fields: (t) => ({
    country: t.string({ required: true, description: 'Code or name.' }),
    year: t.field({ type: 'Year', required: true, description: 'Year of the edition.' }),
    number: t.int({ required: true, description: 'Number of the revision within its entry.' }),
  }),
});

export const EntryBy = builder.inputType('EntryBy', {
  description: 'One way to name an entry.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'As `Entry.id` gave it.' }),
    countryAndYear: t.field({ type: CountryAndYear, description: 'Its country and edition.' }),
    address: t.string({
      description:
        'Where it stands: its page or a revision of it here, or any of the addresses under which the document shown is or was found (`Revision.addresses`).',
    }),
  }),
});

export const RevisionBy = builder.inputType('RevisionBy', {
  description: 'One way to name a revision.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'As `Revision.id` gave it.' }),
    number: t.field({ type: RevisionNumber, description: 'Its entry and number.' }),
    address: t.string({
      description:
        'The address in a citation, which names exactly one; any other address of an entry or its document names the live revision.',
    }),
  }),
});

export const CountryBy = builder.inputType('CountryBy', {
  description: 'One way to name a country.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'As `Country.id` gave it.' }),
    code: t.field({ type: 'CountryCode', description: 'Such as PRK.' }),
    name: t.string({ description: 'Any of its names, such as North Korea or DPRK.' }),
    unhcrCode: t.string({ description: "UNHCR's own code, such as KRN; not an ISO code." }),
  }),
});

export const EditionBy = builder.inputType('EditionBy', {
  description: 'One way to name an edition.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'As `Edition.id` gave it.' }),
    year: t.field({ type: 'Year', description: 'Its year, not the year described.' }),
  }),
});

/**
 * What `by` says, or what the arguments that it replaces say when all of them are given. Throws InvalidInputError for
 * neither and for both.
 */
export function namedBy<By, Old extends object>(
  by: By | null | undefined,
  old: Old,
):
  | { readonly by: By }
  | { readonly old: { readonly [Name in keyof Old]: NonNullable<Old[Name]> } } {
  const given = Object.values(old).filter((value) => value !== null && value !== undefined);
  if (by !== null && by !== undefined && given.length === 0) return { by };
  if ((by === null || by === undefined) && given.length === Object.keys(old).length) {
    return { old: old as { readonly [Name in keyof Old]: NonNullable<Old[Name]> } };
  }
  throw new InvalidInputError([
    {
      path: ['by'],
      message: `Say which one by the argument \`by\`, and leave ${Object.keys(old).join(', ')} out.`,
    },
  ]);
}

/** The key behind an id that a type's `id` gave: of anything else null. */
export function keyOfId(type: string, globalId: string | number): string | null {
  try {
    const { typename, id } = decodeGlobalID(String(globalId));
    return typename === type ? id : null;
  } catch {
    return null;
  }
}

/** The row behind an id that a type's `id` gave; 0, which no row has, for anything else. */
export function rowIdOf(type: string, globalId: string | number): number {
  const key = keyOfId(type, globalId);
  return key !== null && /^\d{1,15}$/.test(key) ? Number(key) : 0;
}
