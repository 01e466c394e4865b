/**
 * Hands a request of the browser on to the GraphQL server, so that pages, API and sessions share one origin
 * and cookies stay same-site. The address is read per request: one build runs anywhere.
 */
import { serverAddress } from './server-address.ts';

/** Belong to one connection and must not travel further (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

export async function forwardToServer(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const target = `${serverAddress()}${pathname}${search}`;
  try {
    const answer = await fetch(target, {
      method: request.method,
      headers: forwardedHeaders(request),
      body: request.body,
      redirect: 'manual',
      signal: request.signal,
      ...(request.body ? { duplex: 'half' } : {}),
    });
    return new Response(answer.body, {
      status: answer.status,
      statusText: answer.statusText,
      headers: withoutHopByHop(answer.headers),
    });
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 });
    console.error(`${request.method} ${pathname}: the GraphQL server did not answer.`, error);
    return serverUnreachable(request);
  }
}

function forwardedHeaders(request: Request): Headers {
  const headers = withoutHopByHop(request.headers);
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  if (host) headers.set('x-forwarded-host', host);
  if (!headers.has('x-forwarded-proto')) {
    headers.set('x-forwarded-proto', new URL(request.url).protocol.replace(':', ''));
  }
  headers.delete('host');
  headers.delete('content-length');
  // fetch would unpack a packed answer but leave the header that says it is packed.
  headers.set('accept-encoding', 'identity');
  return headers;
}

function withoutHopByHop(original: Headers): Headers {
  const headers = new Headers(original);
  for (const name of HOP_BY_HOP) headers.delete(name);
  return headers;
}

const UNREACHABLE =
  'The Yearline server does not answer. Nothing was changed. Try again in a moment; if it lasts, check that the server is running.';

function serverUnreachable(request: Request): Response {
  const wantsPage = request.headers.get('accept')?.includes('text/html') ?? false;
  if (wantsPage) {
    return new Response(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Server not reached</title>` +
        `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">` +
        `<body style="font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem">` +
        `<h1 style="font-size:1.25rem">The server was not reached</h1><p>${UNREACHABLE}</p></body></html>`,
      { status: 502, headers: { 'content-type': 'text/html; charset=utf-8' } },
    );
  }
  return Response.json(
    {
      message: UNREACHABLE,
      errors: [{ message: UNREACHABLE, extensions: { code: 'SERVER_UNREACHABLE' } }],
    },
    { status: 502 },
  );
}
