/** Answers of routes that hand out a file. */

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
} as const;

/** A file to keep; `name` without its ending. */
export function fileAnswer(content: string, name: string, kind: keyof typeof TYPES): Response {
  return new Response(content, {
    headers: {
      'content-type': TYPES[kind],
      'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]+/g, '-')}.${kind}"`,
      // Whatever text got into a picture, opened by itself it runs nothing and loads nothing.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    },
  });
}

export function plainAnswer(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** For when the server behind the pages did not answer. */
export const NO_ANSWER = 'The server did not answer. Try again in a moment.';
