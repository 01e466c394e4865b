/** A question to the API: what the caller has left of the minute, an answer that is kept, or Yoga's. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Budget,
  budgetHeaders,
  type CallerBudgets,
  overBudget,
} from '../limits/caller-budgets.ts';
import { pointsOf } from '../limits/limits.ts';
import type { Api } from '../yoga.ts';
import { type AnswerCache, type AnswerMark, type KeptAnswer, keptAnswer } from './answer-cache.ts';
import type { AskedBy } from './asked-by.ts';
import type { Metrics } from './metrics.ts';
import { headersOf } from './web-request.ts';

export interface Answering {
  readonly api: Api;
  /** Null: every answer is made anew. */
  readonly cache: AnswerCache | null;
  readonly budgets: CallerBudgets;
  readonly metrics: Metrics;
}

/** `caller` is the address of the caller; null for the programs of this machine, which no budget holds. */
export async function answerQuestion(
  { api, cache, budgets, metrics }: Answering,
  {
    incoming,
    outgoing,
    body,
    caller,
  }: {
    readonly incoming: IncomingMessage;
    readonly outgoing: ServerResponse;
    readonly body: Buffer;
    readonly caller: string | null;
  },
): Promise<void> {
  const showsCredentials =
    incoming.headers.authorization !== undefined || incoming.headers.cookie !== undefined;
  // What a person is answered is for that person.
  if (showsCredentials) outgoing.setHeader('cache-control', 'private, no-store');
  const told = (budget: Budget | null): void => {
    for (const [name, value] of Object.entries(budget ? budgetHeaders(budget) : {})) {
      outgoing.setHeader(name, value);
    }
  };
  if (caller !== null) {
    const budget = await (showsCredentials
      ? budgets.exceededFailures(caller)
      : budgets.ofAddress(caller, 1));
    told(budget);
    if (budget?.exceeded) {
      sendRefusal(outgoing, budget);
      return;
    }
  }

  const question = cache?.questionOf(incoming, body) ?? null;
  const kept = question === null ? undefined : cache?.get(question);
  if (question !== null) metrics.kept(kept !== undefined);
  if (kept) {
    sendKept(incoming, outgoing, kept);
    return;
  }

  const answerMark: AnswerMark = { mayBeKept: false };
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const askedBy: AskedBy = {
    answerMark,
    gone: gone.signal,
    cut: () => outgoing.destroy(),
    ...(caller === null ? {} : { address: caller }),
    ...(caller === null
      ? {}
      : {
          async spend(viewer, cost) {
            // The first point of a caller without credentials was taken on arrival.
            const budget = viewer.id
              ? await budgets.ofViewer(viewer.id, pointsOf(cost))
              : await budgets.ofAddress(caller, pointsOf(cost) - (showsCredentials ? 0 : 1));
            told(budget);
            if (budget?.exceeded) throw overBudget(budget);
          },
        }),
  };
  // What was read is left where Yoga looks for it, as body parsers of other servers do.
  const request = Object.assign(incoming, { body });
  if (incoming.headers.accept?.includes('text/event-stream')) {
    await api.handle(request, outgoing, askedBy);
    return;
  }
  // Written whole: head and body in one piece cost half of what Yoga's two do.
  const response = await api.handleNodeRequestAndResponse(request, outgoing, askedBy);
  const text = await response.text();
  if (cache && question !== null && answerMark.mayBeKept && response.status === 200) {
    const contentType = response.headers.get('content-type') ?? 'application/json';
    const answer = keptAnswer(contentType, Buffer.from(text));
    cache.keep(question, answer);
    sendKept(incoming, outgoing, answer);
    return;
  }
  outgoing.writeHead(response.status, headersOf(response));
  outgoing.end(text);
  if (caller !== null && response.status === 401) await budgets.noteFailure(caller);
}

/** An answer to a published read. Who asks by address may keep it too, and is told when it still stands. */
function sendKept(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { contentType, body, etag }: KeptAnswer,
): void {
  const isGet = incoming.method === 'GET';
  const headers = {
    'access-control-allow-origin': '*',
    ...(isGet
      ? {
          etag,
          'cache-control': 'public, max-age=0, must-revalidate',
          vary: 'accept, authorization, cookie',
        }
      : {}),
  };
  if (isGet && incoming.headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    outgoing.writeHead(304, headers);
    outgoing.end();
    return;
  }
  outgoing.writeHead(200, {
    ...headers,
    'content-type': contentType,
    'content-length': body.length,
  });
  outgoing.end(body);
}

function sendRefusal(outgoing: ServerResponse, budget: Budget): void {
  const { message, extensions } = overBudget(budget);
  outgoing.writeHead(429, {
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
  });
  outgoing.end(JSON.stringify({ errors: [{ message, extensions: { code: extensions.code } }] }));
}
