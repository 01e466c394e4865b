import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 256 * 1024;

/** The bytes of a file, a piece at a time and in step with a transaction, which cannot wait. Throws as openSync does. */
export function* fileChunks(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = new Uint8Array(CHUNK);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
