import { fileURLToPath } from 'node:url';

/**
 * A file of the material that is shared outside the repository. It may not be there: a test that wants it
 * runs only where it is, and has a twin on a fixture of our own.
 */
export function sharedFile(path: string): string {
  const folder =
    process.env.YEARLINE_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
  return `${folder}/${path}`;
}
