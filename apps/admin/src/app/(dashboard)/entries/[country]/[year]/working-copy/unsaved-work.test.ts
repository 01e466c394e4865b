import { beforeEach, describe, expect, test } from 'vitest';
import { exampleCopy } from './example-copy.ts';
import {
  dropUnsavedWork,
  findUnsavedWork,
  keepUnsavedWork,
  type UnsavedWork,
} from './unsaved-work.ts';

const HERE = { viewer: 'ana', country: 'ATL', year: 2004 };

const work = (id: string, keptAt: string): UnsavedWork => ({
  format: 1,
  id,
  baseRevision: 8,
  copy: exampleCopy({ title: `Work of ${id}` }),
  keptAt,
});

let items: Map<string, string>;
let shelf: Parameters<typeof keepUnsavedWork>[0];

beforeEach(() => {
  items = new Map();
  shelf = {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => items.set(key, value),
    removeItem: (key) => items.delete(key),
  };
});

describe('unsaved work', () => {
  test('comes back whole, with the revision it was based on', () => {
    const kept = work('tab-1', '2004-05-25T12:00:00Z');
    expect(keepUnsavedWork(shelf, HERE, kept)).toBe(true);
    expect(findUnsavedWork(shelf, HERE)).toEqual([kept]);
  });

  test('of two tabs is kept apart, the latest first', () => {
    keepUnsavedWork(shelf, HERE, work('tab-1', '2004-05-25T12:00:00Z'));
    keepUnsavedWork(shelf, HERE, work('tab-2', '2004-05-25T12:05:00Z'));
    expect(findUnsavedWork(shelf, HERE).map(({ id }) => id)).toEqual(['tab-2', 'tab-1']);
  });

  test('of another entry or another person is not offered', () => {
    keepUnsavedWork(shelf, HERE, work('tab-1', '2004-05-25T12:00:00Z'));
    expect(findUnsavedWork(shelf, { ...HERE, year: 2005 })).toEqual([]);
    expect(findUnsavedWork(shelf, { ...HERE, viewer: 'ben' })).toEqual([]);
  });

  test('that is dropped is gone, and only that', () => {
    keepUnsavedWork(shelf, HERE, work('tab-1', '2004-05-25T12:00:00Z'));
    keepUnsavedWork(shelf, HERE, work('tab-2', '2004-05-25T12:05:00Z'));
    dropUnsavedWork(shelf, HERE, 'tab-1');
    expect(findUnsavedWork(shelf, HERE).map(({ id }) => id)).toEqual(['tab-2']);
  });

  test('that cannot be read is passed over, not destroyed', () => {
    items.set('yearline:unsaved:ana:ATL:2004:torn', '{"format":1,"copy":');
    items.set('yearline:unsaved:ana:ATL:2004:later', '{"format":2}');
    expect(findUnsavedWork(shelf, HERE)).toEqual([]);
    expect(items.size).toBe(2);
  });

  test('that the browser has no room for is reported, not passed over in silence', () => {
    shelf.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    expect(keepUnsavedWork(shelf, HERE, work('tab-1', '2004-05-25T12:00:00Z'))).toBe(false);
  });
});
