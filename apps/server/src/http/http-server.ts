/** The server as it listens: the API, sign-in, what operators watch, and a stop that finishes what it took. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { LiveSurvey } from '@yearline/survey/live/live-survey';
import type { Auth } from '@yearline/survey/people/auth';
import type { Services } from '../context.ts';
import { CallerBudgets } from '../limits/caller-budgets.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { createApi } from '../yoga.ts';
import { AnswerCache } from './answer-cache.ts';
import { type Answering, answerQuestion } from './answer-question.ts';
import { createCallerAddress, type TrustedProxies } from './caller-address.ts';
import { createMetrics, type Metrics, showsToken } from './metrics.ts';
import { readBody, tooLarge } from './read-body.ts';
import { requestIdOf, withRequestId } from './request-id.ts';
import { setOwnPassword } from './set-own-password.ts';
import { addressOf, headersOf, toRequest } from './web-request.ts';

export interface HttpServices extends Services {
  readonly auth: Auth;
  /** Whether answers to published reads are kept and given again while nothing is published. */
  readonly keepAnswers: boolean;
  readonly trustedProxies: TrustedProxies;
  /** Whoever shows it reads /metrics; null: nobody does. */
  readonly metricsToken: string | null;
  /** Whether every request is logged, or only what went wrong. */
  readonly logRequests: boolean;
}

interface Handling extends Answering {
  readonly services: HttpServices;
  readonly server: Server;
  readonly callerOf: (incoming: IncomingMessage) => string | null;
}

export function createHttpServer(services: HttpServices): Server {
  const server = createServer((incoming, outgoing) => {
    const began = performance.now();
    const requestId = requestIdOf(incoming);
    outgoing.setHeader('x-request-id', requestId);
    outgoing.once('close', () => {
      // A client that keeps its connection open for more would hold up the stop until it times out.
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
      report(handling, { incoming, outgoing, requestId, milliseconds: performance.now() - began });
    });
    withRequestId(requestId, () => answer(handling, incoming, outgoing)).catch((error: unknown) => {
      services.log({ level: 'error', requestId, message: String(error), path: pathOf(incoming) });
      if (outgoing.headersSent) outgoing.destroy();
      else
        sendJson(outgoing, 500, `Something went wrong on our side. Report request ${requestId}.`);
    });
  });
  const live = services.live ?? new LiveSurvey(services.db);
  lives.set(server, live);
  const handling: Handling = {
    services,
    server,
    api: createApi({ ...services, live }),
    cache: services.keepAnswers ? new AnswerCache(services.db) : null,
    budgets: new CallerBudgets(services.limits ?? DEFAULT_LIMITS),
    metrics: createMetrics(),
    callerOf: createCallerAddress(services.trustedProxies),
  };
  return server;
}

/** Told of a stop, so that event streams end. */
const lives = new WeakMap<Server, LiveSurvey>();

/** A stream whose reader does not even take its end is cut after this long. */
const END_STREAMS_MS = 1000;

/** Stops listening, ends event streams, lets running requests finish, and drops idle connections. */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    const streaming = (lives.get(server)?.listeners ?? 0) > 0;
    lives.get(server)?.stop();
    server.closeIdleConnections();
    if (streaming) setTimeout(() => server.closeAllConnections(), END_STREAMS_MS).unref();
  });
}

async function answer(
  handling: Handling,
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
    const caller = handling.callerOf(incoming);
    await answerQuestion(handling, { incoming, outgoing, body: body.content, caller });
    return;
  }
  const response = body.tooLarge
    ? tooLarge(body.bytes)
    : await answerOther(handling, toRequest(incoming, address, body.content));
  outgoing.writeHead(response.status, headersOf(response));
  if (response.body === null || incoming.method === 'HEAD') {
    outgoing.end();
    return;
  }
  Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
    .on('error', () => outgoing.destroy())
    .pipe(outgoing);
}

/** Everything but the API. */
async function answerOther(
  { services, server, metrics }: Handling,
  request: Request,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/health') return Response.json({ status: 'ok' });
  if (pathname === '/ready') return readiness(services, server);
  if (pathname === '/metrics') return metricsFor(services, metrics, request);
  if (pathname === '/auth/set-own-password' && request.method === 'POST') {
    return setOwnPassword(services, request);
  }
  if (pathname.startsWith('/auth/')) return services.auth.handler(request);
  if (pathname === '/') {
    return new Response(null, { status: 302, headers: { location: '/graphql' } });
  }
  return Response.json(
    { message: `Nothing is at ${pathname}. The API is at /graphql.` },
    { status: 404 },
  );
}

/** Unlike /health, which says that the process lives, this says that it can answer: a balancer sends no one before. */
function readiness({ db, log }: HttpServices, server: Server): Response {
  if (!server.listening) return Response.json({ status: 'stopping' }, { status: 503 });
  try {
    db.$client.prepare('SELECT 1 FROM editions LIMIT 1').get();
    return Response.json({ status: 'ready' });
  } catch (error) {
    log({ level: 'error', message: `Not ready: ${String(error)}` });
    return Response.json({ status: 'the database cannot be read' }, { status: 503 });
  }
}

async function metricsFor(
  { metricsToken }: HttpServices,
  metrics: Metrics,
  request: Request,
): Promise<Response> {
  if (metricsToken === null) {
    return Response.json(
      { message: 'Metrics are off. Set YEARLINE_METRICS_TOKEN, and send it as a bearer token.' },
      { status: 404 },
    );
  }
  if (!showsToken(request.headers.get('authorization') ?? undefined, metricsToken)) {
    return Response.json(
      { message: 'Send YEARLINE_METRICS_TOKEN as a bearer token.' },
      { status: 401 },
    );
  }
  return new Response(await metrics.text(), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
  });
}

const KNOWN_PATHS = ['/graphql', '/health', '/ready', '/metrics'];

function report(
  { services, metrics }: Handling,
  {
    incoming,
    outgoing,
    requestId,
    milliseconds,
  }: {
    readonly incoming: IncomingMessage;
    readonly outgoing: ServerResponse;
    readonly requestId: string;
    readonly milliseconds: number;
  },
): void {
  const path = pathOf(incoming);
  const known = path.startsWith('/auth/') ? '/auth' : path;
  const label = [...KNOWN_PATHS, '/auth'].includes(known) ? known : 'other';
  metrics.answered(label, outgoing.statusCode, milliseconds / 1000);
  if (!services.logRequests) return;
  services.log({
    level: 'info',
    requestId,
    method: incoming.method,
    path,
    status: outgoing.statusCode,
    milliseconds: Math.round(milliseconds),
  });
}

/** Without what follows the path: a sign-in link is a secret. */
function pathOf(incoming: IncomingMessage): string {
  return (incoming.url ?? '/').split('?', 1)[0] ?? '/';
}

function sendJson(outgoing: ServerResponse, status: number, message: string): void {
  outgoing.writeHead(status, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify({ message }));
}
