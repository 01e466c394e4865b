/** What the address of the page asks for. */
export interface AskedPage {
  /** Null where the address names no year. */
  readonly year: number | null;
  /** Code in capitals; null for every country. */
  readonly country: string | null;
  /** Cursor of the page before. */
  readonly after: string | null;
}

export function readAskedPage(
  year: string,
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): AskedPage {
  const { country, after } = parameters;
  return {
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    country: typeof country === 'string' && country !== '' ? country.toUpperCase() : null,
    after: typeof after === 'string' && after !== '' ? after : null,
  };
}

/** "/editions/2004/carried?country=PRK". */
export function carriedAddress(
  year: number,
  { country, after }: { country?: string | null; after?: string | null } = {},
  file = '',
): string {
  const query = new URLSearchParams();
  if (country) query.set('country', country);
  if (after) query.set('after', after);
  const asked = query.size === 0 ? '' : `?${query}`;
  return `/editions/${year}/carried${file}${asked}`;
}
