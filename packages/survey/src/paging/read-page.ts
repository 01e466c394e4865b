/**
 * Pages by key, after the Relay cursor connections: `first`/`after` forwards, `last`/`before` backwards. A page
 * larger than the limit is an error, never a silent cut.
 */
import { InvalidInputError } from '../errors.ts';

export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 50;

export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export interface Page<Item> {
  readonly items: readonly { readonly cursor: string; readonly item: Item }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Counted only when asked for. */
  readonly totalCount: () => number;
}

export interface RowsRequest<Key> {
  readonly after: Key | undefined;
  readonly before: Key | undefined;
  /** Rows are wanted from the end towards the start. */
  readonly backwards: boolean;
  readonly limit: number;
}

/** Reads one page. `rows` gives at most `limit` items in the asked direction; one more than the page tells whether more follow. */
export function readPage<Item, Key extends readonly (string | number)[]>(
  request: PageRequest,
  source: {
    /** Where a list can be put into several orders, the name of this one: a cursor of another is refused. */
    readonly order?: string;
    readonly cursorOf: (item: Item) => Key;
    /** What a key of this list is made of: a cursor of any other shape is refused. */
    readonly keyShape: {
      readonly [Part in keyof Key]: Key[Part] extends number
        ? 'number'
        : Key[Part] extends string
          ? 'string'
          : 'number' | 'string';
    };
    readonly rows: (request: RowsRequest<Key>) => readonly Item[];
    readonly count: () => number;
  },
): Page<Item> {
  const backwards = request.last !== null && request.last !== undefined;
  if (backwards && request.first !== null && request.first !== undefined) {
    throw problem('first', 'Ask for first or for last, not for both.');
  }
  const size = pageSize(backwards ? 'last' : 'first', backwards ? request.last : request.first);
  const after = decodeCursor<Key>('after', request.after, source);
  const before = decodeCursor<Key>('before', request.before, source);
  const found = source.rows({ after, before, backwards, limit: size + 1 });
  const more = found.length > size;
  const inDirection = found.slice(0, size);
  const items = backwards ? [...inDirection].reverse() : inDirection;
  return {
    items: items.map((item) => ({ item, cursor: encodeCursor(source, item) })),
    hasNextPage: backwards ? before !== undefined : more,
    hasPreviousPage: backwards ? more : after !== undefined,
    totalCount: source.count,
  };
}

/** A page of a list that sits in memory, in its own order; `keyOf` names each item. */
export function pageOfList<Item>(
  list: readonly Item[],
  request: PageRequest,
  keyOf: (item: Item) => string,
): Page<Item> {
  const indexOf = (name: 'after' | 'before', [key]: readonly [string]) => {
    const index = list.findIndex((item) => keyOf(item) === key);
    if (index < 0) throw notACursor(name, request[name]);
    return index;
  };
  return readPage<Item, [string]>(request, {
    cursorOf: (item) => [keyOf(item)],
    keyShape: ['string'],
    count: () => list.length,
    rows: ({ after, before, backwards, limit }) => {
      const start = after ? indexOf('after', after) + 1 : 0;
      const end = before ? indexOf('before', before) : list.length;
      return backwards
        ? list.slice(Math.max(start, end - limit), end).reverse()
        : list.slice(start, Math.min(end, start + limit));
    },
  });
}

function pageSize(name: 'first' | 'last', asked: number | null | undefined): number {
  const size = asked ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE) {
    throw problem(
      name,
      `${name} is ${size}; it must lie between 1 and ${MAX_PAGE}. Ask for more page by page.`,
    );
  }
  return size;
}

function encodeCursor<Item, Key extends readonly (string | number)[]>(
  { order, cursorOf }: { readonly order?: string; readonly cursorOf: (item: Item) => Key },
  item: Item,
): string {
  const key = order === undefined ? cursorOf(item) : [order, ...cursorOf(item)];
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function decodeCursor<Key extends readonly (string | number)[]>(
  name: string,
  cursor: string | null | undefined,
  { order, keyShape }: { readonly order?: string; readonly keyShape: readonly string[] },
): Key | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  const decoded = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (Array.isArray(decoded)) {
    const key = order === undefined ? decoded : decoded.slice(1);
    const isOfThisOrder = order === undefined || decoded[0] === order;
    if (isOfThisOrder && fits(key, keyShape)) return key as unknown as Key;
  }
  throw notACursor(name, cursor);
}

function fits(key: readonly unknown[], shape: readonly string[]): boolean {
  return (
    key.length === shape.length &&
    key.every(
      (part, n) =>
        typeof part === shape[n] && (typeof part === 'string' || Number.isSafeInteger(part)),
    )
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function notACursor(name: string, cursor: string | null | undefined): InvalidInputError {
  return problem(name, `"${cursor}" is not a cursor that this list gave.`);
}

function problem(field: string, message: string): InvalidInputError {
  return new InvalidInputError([{ path: [field], message }]);
}
