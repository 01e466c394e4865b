import type { WorkingCopy } from './working-copy.ts';

/** Whose work on which entry; work is never offered to another person at the same browser. */
export interface WorkOn {
  readonly viewer: string;
  readonly country: string;
  readonly year: number;
}

/** Work that the server has not confirmed yet, as this browser keeps it. */
export interface UnsavedWork {
  readonly format: 1;
  /** One per opened editor: two tabs on one entry never overwrite each other's work. */
  readonly id: string;
  readonly baseRevision: number;
  readonly copy: WorkingCopy;
  /** ISO instant. */
  readonly keptAt: string;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Puts the work away; false when the browser refuses (no room, or storage switched off). */
export function keepUnsavedWork(shelf: Shelf, on: WorkOn, work: UnsavedWork): boolean {
  try {
    shelf.setItem(prefix(on) + work.id, JSON.stringify(work));
    return true;
  } catch {
    return false;
  }
}

/** All work kept for this entry, latest first. What cannot be read is left where it lies. */
export function findUnsavedWork(shelf: Shelf, on: WorkOn): UnsavedWork[] {
  const found: UnsavedWork[] = [];
  try {
    for (let index = 0; index < shelf.length; index++) {
      const name = shelf.key(index);
      if (!name?.startsWith(prefix(on))) continue;
      const work = read(shelf.getItem(name));
      if (work) found.push(work);
    }
  } catch {
    return [];
  }
  return found.sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

export function dropUnsavedWork(shelf: Shelf, on: WorkOn, id: string): void {
  try {
    shelf.removeItem(prefix(on) + id);
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}

function prefix({ viewer, country, year }: WorkOn): string {
  return `yearline:unsaved:${viewer}:${country}:${year}:`;
}

function read(text: string | null): UnsavedWork | null {
  if (text === null) return null;
  try {
    const work: unknown = JSON.parse(text);
    return isUnsavedWork(work) ? work : null;
  } catch {
    return null;
  }
}

function isUnsavedWork(work: unknown): work is UnsavedWork {
  return (
    typeof work === 'object' &&
    work !== null &&
    'format' in work &&
    work.format === 1 &&
    'copy' in work &&
    typeof work.copy === 'object' &&
    work.copy !== null
  );
}
