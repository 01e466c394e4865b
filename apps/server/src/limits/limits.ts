/**
 * How much one request, and one caller in a minute, may ask for. Shaped after what Relay clients and the dashboard ask,
 * with room to spare; a test holds every document of the dashboard against them.
 */
export interface Limits {
  /** Words and signs of a document, counted by the parser. */
  readonly tokens: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields below fields; edges and node count. */
  readonly depth: number;
  /** One for every value that the answer can hold, lists counted as full: see query-cost.ts. */
  readonly cost: number;
  /** Event streams open at once: of one caller, and in all. */
  readonly streams: { readonly perCaller: number; readonly total: number };
  /** Points that a caller may spend in a minute, as the settings say; null: as many as wanted. */
  readonly pointsPerMinute: { readonly anonymous: number | null; readonly known: number | null };
}

export const DEFAULT_LIMITS: Limits = {
  tokens: 4000,
  aliases: 60,
  directives: 60,
  depth: 16,
  cost: 1_000_000,
  streams: { perCaller: 12, total: 1000 },
  pointsPerMinute: { anonymous: null, known: null },
};

/** A request costs one point, and one more for each thousand of its cost. */
export function pointsOf(cost: number): number {
  return 1 + Math.floor(cost / 1000);
}
