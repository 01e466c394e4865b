/**
 * The keys of the front matter of a Yearline Markdown document. They are described for writers in
 * docs/document-format.md.
 */
import { parsePeriod } from '@yearline/quantity/measure';
import { FIGURE_KINDS, FIGURE_UNITS, QUALIFIERS } from '@yearline/quantity/quantity';
import * as z from 'zod';
import { KEBAB_CASE } from './kebab-case.ts';
import { isIsoDate } from './printed-date.ts';

export const FORMAT = 'yearline/1';

// Every scalar arrives as the text that was written, so `phrase: 583` and `period: 2003` need no quotes.
const text = z.string();
const filledText = z.string().regex(/\S/, 'must not be empty');
const optionalText = text.nullish().transform((value) => value ?? null);
const key = z.string().regex(KEBAB_CASE, 'must be lower-case words joined by hyphens');
const date = z
  .string()
  .refine(isIsoDate, 'must be a date: YYYY-MM-DD, or YYYY-MM or YYYY where no more is known');
const optionalDate = date.nullish().transform((value) => value ?? null);
const period = z
  .string()
  .refine(
    (value) => parsePeriod(value) !== null,
    'must be a period such as 2003, 2003-07, 1994/1997, 2003-12-31 or FY2001',
  );
const webAddress = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'must be an address that starts with http:// or https://');
const wholeNumber = z.string().regex(/^\d+$/, 'must be a whole number in digits').transform(Number);
const number = z
  .string()
  .regex(/^\d+(\.\d+)?(e[+-]?\d+)?$/i, 'must be a number in plain digits, for instance 100000')
  .transform(Number)
  .refine(Number.isFinite, 'is too large a number');
const optionalNumber = number.nullish().transform((value) => value ?? null);
const truth = z.enum(['true', 'false']).transform((value) => value === 'true');
const instant = z
  .string()
  .refine(
    (value) =>
      /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(value) &&
      !Number.isNaN(Date.parse(value)),
    'must be an instant such as 2004-05-25T12:00:00Z',
  );

const anchorSchema = z
  .strictObject({
    section: key,
    occurrence: wholeNumber.refine((n) => n >= 1, 'must be 1 or more').optional(),
    start: wholeNumber.optional(),
    end: wholeNumber.optional(),
  })
  .refine((anchor) => (anchor.start === undefined) === (anchor.end === undefined), {
    message: 'needs both start and end, or neither',
  })
  .refine((anchor) => anchor.start === undefined || anchor.occurrence === undefined, {
    message: 'takes an occurrence or start and end, not both',
  });

const measureSchema = z.strictObject({
  concept: key,
  population: key.nullish().transform((value) => value ?? null),
  origin: filledText.nullish().transform((value) => value ?? null),
  places: z
    .array(filledText)
    .nullish()
    .transform((value) => value ?? []),
  kind: z.enum(FIGURE_KINDS),
  unit: z.enum(FIGURE_UNITS).default('PERSONS'),
  period: period.nullish().transform((value) => value ?? null),
  definition: optionalText,
});

const figureSchema = z.strictObject({
  key,
  phrase: filledText,
  qualifier: z.enum(QUALIFIERS),
  value: optionalNumber,
  low: optionalNumber,
  high: optionalNumber,
  measure: measureSchema,
  attribution: optionalText,
  source: key.nullish().transform((value) => value ?? null),
  anchor: anchorSchema.nullish().transform((value) => value ?? null),
  confirmed: truth.default(true),
  note: optionalText,
});

const sourceSchema = z.strictObject({
  key,
  title: filledText,
  publisher: optionalText,
  date: optionalDate,
  url: webAddress.nullish().transform((value) => value ?? null),
  accessed: optionalDate,
});

const publicationSchema = z.strictObject({
  kind: z.enum(['FIRST', 'MINOR', 'SUBSTANTIVE', 'CORRECTION']),
  at: instant,
  note: text.default(''),
});

export const frontMatterSchema = z.strictObject({
  format: z.literal(FORMAT),
  country: filledText,
  year: wholeNumber,
  title: filledText,
  publisher: optionalText,
  publicationDate: optionalDate,
  disclaimer: optionalText,
  citeAs: optionalText,
  lastUpdated: optionalDate,
  accessed: optionalDate,
  addresses: z
    .array(webAddress)
    .nullish()
    .transform((value) => value ?? []),
  note: optionalText,
  publication: publicationSchema.nullish().transform((value) => value ?? null),
  sources: z
    .array(sourceSchema)
    .nullish()
    .transform((value) => value ?? []),
  figures: z
    .array(figureSchema)
    .nullish()
    .transform((value) => value ?? []),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;
/** The known keys of each part, for telling a writer which one was probably meant. */
export const KNOWN_KEYS: Record<string, readonly string[]> = {
  '': Object.keys(frontMatterSchema.shape),
  publication: Object.keys(publicationSchema.shape),
  sources: Object.keys(sourceSchema.shape),
  figures: Object.keys(figureSchema.shape),
  measure: Object.keys(measureSchema.shape),
  anchor: Object.keys(anchorSchema.shape),
};
