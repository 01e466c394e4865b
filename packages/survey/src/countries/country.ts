/** What kind of thing a survey speaks about under one country code. */
export const COUNTRY_KINDS = ['STATE', 'TERRITORY', 'FORMER_STATE', 'NON_COUNTRY'] as const;
export type CountryKind = (typeof COUNTRY_KINDS)[number];

/** Another name of a country; both years are included, null is open. */
export interface CountryAlias {
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Another country that took over people or territory of this one. A country without `validTo` goes on
 * existing beside its successors (Sudan beside South Sudan).
 */
export interface CountrySuccessor {
  readonly code: string;
  readonly year: number;
  readonly note: string | null;
}

/**
 * A country or territory that a survey can speak about: states, territories, former states, and UNHCR's
 * non-countries (stateless, unknown, Tibetan). Facts, their sources and licences: docs/data.md.
 */
export interface CountryRecord {
  /** ISO 3166-1 alpha-3, ISO 3166-3 alpha-3 for former states, else a code from ISO's user-assigned range (X..). */
  readonly code: string;
  /** UNHCR's own three letters. They are not ISO codes: PRK is KRN, and UNHCR's AUS is Austria. */
  readonly unhcrCode: string | null;
  readonly iso2: string | null;
  /** UN M49, three digits. */
  readonly m49: string | null;
  /** The short common English name. */
  readonly name: string;
  readonly kind: CountryKind;
  readonly region: string | null;
  readonly subregion: string | null;
  /** First and last year in which a survey can speak of it; null is open. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
  readonly aliases: readonly CountryAlias[];
  /** What its people are called, singular ("North Korean"). */
  readonly demonyms: readonly string[];
  readonly successors: readonly CountrySuccessor[];
  readonly note: string | null;
}
