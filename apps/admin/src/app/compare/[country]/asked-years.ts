/** What the address of a comparison asks for. */
export interface AskedYears {
  readonly from: number | null;
  readonly to: number | null;
  /** Compare what was live at this instant; null is now. */
  readonly asOf: string | null;
}

export type AddressParameters = Readonly<Record<string, string | string[] | undefined>>;

export function readAskedYears(parameters: AddressParameters): AskedYears {
  const asOf = parameters.asOf;
  return {
    from: readYear(parameters.from),
    to: readYear(parameters.to),
    asOf:
      typeof asOf === 'string' && !Number.isNaN(Date.parse(asOf))
        ? new Date(asOf).toISOString()
        : null,
  };
}

function readYear(parameter: string | string[] | undefined): number | null {
  return typeof parameter === 'string' && /^\d{4}$/.test(parameter) ? Number(parameter) : null;
}

/**
 * The two years to compare, earlier first. Where the address names fewer than two, the latest years that
 * there are stand in; null when there are not two.
 */
export function chooseYears(
  asked: AskedYears,
  years: readonly number[],
): { readonly from: number; readonly to: number } | null {
  const latest = [...years].sort((a, b) => a - b);
  const to = asked.to ?? latest.filter((year) => year !== asked.from).at(-1);
  const from = asked.from ?? latest.filter((year) => to === undefined || year < to).at(-1);
  if (from === undefined || to === undefined || from === to) return null;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** "/compare/PRK?from=2003&to=2004". */
export function comparisonAddress(
  country: string,
  years: { readonly from: number; readonly to: number },
  asOf: string | null = null,
): string {
  const query = new URLSearchParams({ from: String(years.from), to: String(years.to) });
  if (asOf !== null) query.set('asOf', asOf);
  return `/compare/${country}?${query}`;
}
