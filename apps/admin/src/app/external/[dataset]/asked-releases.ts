/** Which two releases an address asks for, and from where on. */

export interface AskedReleases {
  readonly from: string | null;
  readonly to: string | null;
  readonly country: string | null;
  readonly after: string | null;
}

export type AddressParameters = Readonly<Record<string, string | string[] | undefined>>;

/** An empty or doubled parameter asks for nothing. */
export function readAskedReleases(parameters: AddressParameters): AskedReleases {
  const read = (name: string) => {
    const value = parameters[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return { from: read('from'), to: read('to'), country: read('country'), after: read('after') };
}

/** "?from=2023-06&to=2026-06", of what is asked for. */
export function addressOf(asked: Partial<AskedReleases>): string {
  const parts = Object.entries(asked).filter((part): part is [string, string] => part[1] !== null);
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts)}`;
}
