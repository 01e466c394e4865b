/** HTTP around the API: health, sign-in, body limit, and a stop that finishes what it took. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { InvalidInputError } from '@yearline/survey/errors';
import type { Auth } from '@yearline/survey/people/auth';
import { AnswerCache, type AnswerMark, type KeptAnswer } from './answer-cache.ts';
import type { Services } from './context.ts';
import { isForeign } from './own-origin.ts';
import { type Api, createApi } from './yoga.ts';

/** A document of 5 MB, escaped as JSON, with room to spare. */
const MAX_BODY_BYTES = 12 * 1024 * 1024;

export function createHttpServer(
  services: Services & {
    readonly auth: Auth;
    /** Whether answers to published reads are kept and given again while nothing is published. */
    readonly keepAnswers: boolean;
  },
): Server {
  const answering: Answering = {
    api: createApi(services),
    cache: services.keepAnswers ? new AnswerCache(services.db) : null,
    handle: createHandler(services),
  };
  const server = createServer((request, response) => {
    response.once('close', () => {
      // A client that keeps its connection open for more would hold up the stop until it times out.
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    });
    answer(answering, request, response).catch((error: unknown) => {
      const requestId = randomUUID();
      services.log({ level: 'error', requestId, message: String(error), url: request.url });
      if (response.headersSent) response.destroy();
      else
        sendJson(response, 500, `Something went wrong on our side. Report request ${requestId}.`);
    });
  });
  return server;
}

/** Stops listening, lets running requests finish, and drops idle connections. */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

/** Everything but the API. */
function createHandler(services: Services & { readonly auth: Auth }) {
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/health') return Response.json({ status: 'ok' });
    if (pathname === '/auth/set-own-password' && request.method === 'POST') {
      return setOwnPassword(services, request);
    }
    if (pathname.startsWith('/auth/')) return services.auth.handler(request);
    if (pathname === '/')
      return new Response(null, { status: 302, headers: { location: '/graphql' } });
    return Response.json(
      { message: `Nothing is at ${pathname}. The API is at /graphql.` },
      { status: 404 },
    );
  };
}

async function setOwnPassword(
  { auth, url }: Services & { readonly auth: Auth },
  request: Request,
): Promise<Response> {
  // A session is at stake: only a page of our own may ask, and a browser says where its pages come from.
  if (!request.headers.has('origin') || isForeign(request, url)) {
    return Response.json(
      { message: `Only pages of ${url} may change a password.` },
      { status: 403 },
    );
  }
  const [type] = request.headers.get('content-type')?.split(';') ?? [];
  if (type?.trim().toLowerCase() !== 'application/json') {
    return Response.json({ message: 'Send JSON.' }, { status: 415 });
  }
  const body: unknown = await request.json().catch(() => null);
  const field = (name: string): string | null => {
    const value = body !== null && typeof body === 'object' ? Reflect.get(body, name) : null;
    return typeof value === 'string' ? value : null;
  };
  try {
    await auth.setPassword(request.headers, {
      newPassword: field('newPassword') ?? '',
      currentPassword: field('currentPassword'),
    });
    return Response.json({ ok: true });
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return Response.json({ message: error.message, problems: error.problems }, { status: 400 });
  }
}

interface Answering {
  readonly api: Api;
  readonly cache: AnswerCache | null;
  /** Everything but the API. */
  readonly handle: (request: Request) => Promise<Response>;
}

async function answerQuestion(
  { api, cache }: Answering,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  body: Buffer,
): Promise<void> {
  const question = cache?.questionOf(incoming, body) ?? null;
  // What was read is left where Yoga looks for it, as body parsers of other servers do.
  const request = Object.assign(incoming, { body });
  if (!cache || question === null) {
    await api.handle(request, outgoing);
    return;
  }
  const kept = cache.get(question);
  if (kept) {
    sendKept(outgoing, kept);
    return;
  }
  const answerMark: AnswerMark = { mayBeKept: false };
  const response = await api.handleNodeRequestAndResponse(request, outgoing, { answerMark });
  const answered = {
    contentType: response.headers.get('content-type') ?? 'application/json',
    body: Buffer.from(await response.text()),
  };
  if (answerMark.mayBeKept && response.status === 200) {
    cache.keep(question, answered);
    sendKept(outgoing, answered);
    return;
  }
  outgoing.writeHead(response.status, headersOf(response));
  outgoing.end(answered.body);
}

function sendKept(outgoing: ServerResponse, { contentType, body }: KeptAnswer): void {
  outgoing.writeHead(200, {
    'content-type': contentType,
    'content-length': body.length,
    'access-control-allow-origin': '*',
  });
  outgoing.end(body);
}

async function answer(
  answering: Answering,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const address = addressOf(incoming);
  if (address === null) {
    sendJson(outgoing, 400, 'The address or the Host header of the request cannot be read.');
    return;
  }
  if (incoming.method === 'TRACE') {
    sendJson(outgoing, 405, 'TRACE is not answered. Use GET or POST.');
    return;
  }
  const body = await readBody(incoming);
  if (address.pathname === '/graphql' && !body.tooLarge) {
    await answerQuestion(answering, incoming, outgoing, body.content);
    return;
  }
  const response = body.tooLarge
    ? tooLarge(body.bytes)
    : await answering.handle(toRequest(incoming, address, body.content));
  outgoing.writeHead(response.status, headersOf(response));
  if (response.body === null || incoming.method === 'HEAD') {
    outgoing.end();
    return;
  }
  Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
    .on('error', () => outgoing.destroy())
    .pipe(outgoing);
}

type Body =
  | { readonly tooLarge: false; readonly content: Buffer }
  | { readonly tooLarge: true; readonly bytes: number };

async function readBody(incoming: IncomingMessage): Promise<Body> {
  const announced = Number(incoming.headers['content-length'] ?? 0);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    // The rest is read and let go, so that the client sees the answer instead of a reset connection.
    if (bytes <= MAX_BODY_BYTES && announced <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes > MAX_BODY_BYTES
    ? { tooLarge: true, bytes }
    : { tooLarge: false, content: Buffer.concat(chunks) };
}

function tooLarge(bytes: number): Response {
  const megabytes = (n: number) => `${Math.round(n / 1024 / 1024)} MB`;
  const message = `The request has ${megabytes(bytes)}; at most ${megabytes(MAX_BODY_BYTES)} are read. Nothing was written. Send a smaller document.`;
  return Response.json(
    { errors: [{ message, extensions: { code: 'TOO_LARGE' } }] },
    { status: 413 },
  );
}

/** Null when it cannot be read. The path is never taken for a host, which "//host/" would be. */
function addressOf(incoming: IncomingMessage): URL | null {
  const path = (incoming.url ?? '/').replace(/^[/\\]+/, '/');
  return URL.parse(path, `http://${incoming.headers.host || 'localhost'}`);
}

function sendJson(outgoing: ServerResponse, status: number, message: string): void {
  outgoing.writeHead(status, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify({ message }));
}

function toRequest(incoming: IncomingMessage, address: URL, body: Buffer): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) headers.append(name, one);
    }
  }
  const method = incoming.method ?? 'GET';
  return new Request(address, {
    method,
    headers,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(body) }),
  });
}

function headersOf(response: Response): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  return headers;
}
