/** The body of a request, and no more of it than may be read. */
import type { IncomingMessage } from 'node:http';

/** A document of 5 MB, escaped as JSON, with room to spare. */
export const MAX_BODY_BYTES = 12 * 1024 * 1024;

export type Body =
  | { readonly tooLarge: false; readonly content: Buffer }
  | { readonly tooLarge: true; readonly bytes: number };

/** By events: the loop over a stream costs as much as reading a small body does. */
export function readBody(incoming: IncomingMessage): Promise<Body> {
  const announced = Number(incoming.headers['content-length'] ?? 0);
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    incoming
      .on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        // The rest is read and let go, so that the client sees the answer instead of a reset connection.
        if (bytes <= MAX_BODY_BYTES && announced <= MAX_BODY_BYTES) chunks.push(chunk);
        else chunks.length = 0;
      })
      .once('end', () =>
        resolve(
          bytes > MAX_BODY_BYTES
            ? { tooLarge: true, bytes }
            : { tooLarge: false, content: Buffer.concat(chunks) },
        ),
      )
      .once('error', reject);
  });
}

export function tooLarge(bytes: number): Response {
  const megabytes = (n: number) => `${Math.round(n / 1024 / 1024)} MB`;
  const message = `The request has ${megabytes(bytes)}; at most ${megabytes(MAX_BODY_BYTES)} are read. Nothing was written. Send a smaller document.`;
  return Response.json(
    { errors: [{ message, extensions: { code: 'TOO_LARGE' } }] },
    { status: 413 },
  );
}
