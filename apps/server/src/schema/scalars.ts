/**
 * Values with a form of their own. What comes in is refused in words that show the form; what goes out is held against
 * the same form, so that a wrong row is an error and never a wrong answer.
 */
import { FIRST_YEAR, latestYear } from '@yearline/survey/editions/find-or-create-edition';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';

builder.scalarType('DateTime', {
  description:
    'An instant in ISO 8601, such as 2004-05-25T12:00:00Z; without a zone it is UTC, and a day is its first instant.',
  serialize: (value) =>
    typeof value === 'string' && INSTANT.test(value)
      ? value
      : refuse(value, 'is not an instant such as 2004-05-25T12:00:00Z.'),
  parseValue: (value) =>
    (typeof value === 'string' ? readInstant(value) : null) ??
    refuse(value, 'is not an instant such as 2004-05-25T12:00:00Z or a day such as 2004-05-25.'),
});

builder.scalarType('Date', {
  description:
    'A date in ISO 8601, as coarse as it is known: 2004, 2004-05 or 2004-05-25. Text order is time order.',
  serialize: date,
  parseValue: date,
});

builder.scalarType('Year', {
  description:
    'The year of an edition, 1900 to next year. Edition Y describes calendar year Y-1; do not mistake one for the other.',
  serialize: year,
  parseValue: year,
});

builder.scalarType('CountryCode', {
  description:
    'Three capital letters: ISO 3166-1 alpha-3, such as PRK; for former states ISO 3166-3; from XAA to XZZ where ISO has none.',
  serialize: countryCode,
  parseValue: countryCode,
});

const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/;

function readInstant(text: string): Date | null {
  const [, day, time = 'T00:00', zone = 'Z'] = INSTANT.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return null;
  const instant = new Date(`${day}${time}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** Date alone would read 30 February as 1 March. */
function isDay(day: string): boolean {
  const read = new Date(`${day}T00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

function date(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value)) {
    if (isDay(`${value}-01-01`.slice(0, 10))) return value;
  }
  return refuse(value, 'is not a date such as 2004, 2004-05 or 2004-05-25.');
}

function year(value: unknown): number {
  if (Number.isInteger(value) && Number(value) >= FIRST_YEAR && Number(value) <= latestYear()) {
    return Number(value);
  }
  return refuse(value, `is not the year of an edition, from ${FIRST_YEAR} to ${latestYear()}.`);
}

function countryCode(value: unknown): string {
  if (typeof value === 'string' && /^[A-Z]{3}$/.test(value)) return value;
  return refuse(
    value,
    'is not a country code such as PRK. Names are taken where an argument says so.',
  );
}

function refuse(value: unknown, why: string): never {
  const shown = (JSON.stringify(value) ?? String(value)).slice(0, 100);
  throw new GraphQLError(`${shown} ${why}`, { extensions: { code: 'BAD_USER_INPUT' } });
}
