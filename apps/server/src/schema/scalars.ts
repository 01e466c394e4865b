/**
 * Values with a form of their own. What comes in is refused in words that show the form; what goes out is held against
 * the same form, so that a wrong row is an error and never a wrong answer.
 */
import { FIRST_YEAR, latestYear } from '@yearline/survey/editions/find-or-create-edition';
import { GraphQLError, type ValueNode, valueFromASTUntyped } from 'graphql';
import { builder } from '../builder.ts';

builder.scalarType('DateTime', {
  description:
    'An instant in ISO 8601, such as 2004-05-25T12:00:00Z; without a zone it is UTC, and a day is its first instant.',
  ...readBy(
    readInstant,
    () => 'is not an instant such as 2004-05-25T12:00:00Z or a day such as 2004-05-25.',
  ),
  serialize: (value) => {
    if (readInstant(value)) return String(value);
    throw new Error(`${shown(value)} is stored as an instant and is none.`);
  },
});

builder.scalarType('Date', {
  description:
    'A date in ISO 8601, as coarse as it is known: 2004, 2004-05 or 2004-05-25. Text order is time order.',
  ...readBy(readDate, () => 'is not a date such as 2004, 2004-05 or 2004-05-25.'),
  ...written('Date', readDate),
});

builder.scalarType('Year', {
  description:
    'The year of an edition, 1900 to next year. Edition Y describes calendar year Y-1; do not mistake one for the other.',
  ...readBy(
    readYear,
    () => `is not the year of an edition, from ${FIRST_YEAR} to ${latestYear()}.`,
  ),
  ...written('Year', readYear),
});

builder.scalarType('CountryCode', {
  description:
    'Three capital letters: ISO 3166-1 alpha-3, such as PRK; for former states ISO 3166-3; codes that begin with X where ISO has none.',
  ...readBy(readCountryCode, () => 'is not a country code of three capital letters, such as PRK.'),
  ...written('CountryCode', readCountryCode),
});

/** How a scalar reads what callers send, as variable or in the document: null from `read` is refused. */
function readBy<Value>(read: (value: unknown) => Value | null, why: () => string) {
  const parse = (value: unknown, node?: ValueNode): Value => {
    const known = read(value);
    if (known !== null) return known;
    throw new GraphQLError(`${shown(value)} ${why()}`, { nodes: node ?? null });
  };
  return {
    parseValue: (value: unknown) => parse(value),
    parseLiteral: (node: ValueNode, variables?: Readonly<Record<string, unknown>> | null) =>
      parse(valueFromASTUntyped(node, variables as never), node),
  };
}

/** How a scalar of one form is given out. What does not fit is no fault of the caller. */
function written<Value>(name: string, read: (value: unknown) => Value | null) {
  const serialize = (value: unknown): Value => {
    const known = read(value);
    if (known !== null) return known;
    throw new Error(`${shown(value)} is stored as ${name} and is none.`);
  };
  return { serialize };
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 100);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/;

function readInstant(value: unknown): Date | null {
  if (typeof value !== 'string') return null;
  const [, day, time = 'T00:00', zone = 'Z'] = INSTANT.exec(value) ?? [];
  if (day === undefined || !isDay(day)) return null;
  const instant = new Date(`${day}${time}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** Date alone would read 30 February as 1 March. */
function isDay(day: string): boolean {
  const read = new Date(`${day}T00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

function readDate(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(value)) return null;
  return isDay(`${value}-01-01`.slice(0, 10)) ? value : null;
}

function readYear(value: unknown): number | null {
  const isYear = typeof value === 'number' && Number.isInteger(value);
  return isYear && value >= FIRST_YEAR && value <= latestYear() ? value : null;
}

function readCountryCode(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : null;
}
