/**
 * Answers to published reads, encoded and kept in front of Yoga, for callers who show no credentials. A kept answer
 * belongs to the public state of the survey in which it was given and is given again only while that state stands: it
 * is exact from the moment something is published. Whoever signs in or sends a token is never answered from here.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Database } from '@yearline/db/open-database';
import { publicState } from '@yearline/survey/public-state';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.ts';
import type { AskedBy } from './asked-by.ts';

const MAX_BYTES = 64 * 1024 * 1024;
/** Larger questions are rare and asked once; a larger answer would push out many others. */
const MAX_QUESTION_LENGTH = 16 * 1024;
const MAX_ANSWER_BYTES = 1024 * 1024;

export interface KeptAnswer {
  readonly contentType: string;
  readonly body: Buffer;
  /** Of the body: equal tags, equal answers. */
  readonly etag: string;
}

/** What the execution of a question learns about its answer. */
export interface AnswerMark {
  /** A query, answered whole and without an error. */
  mayBeKept: boolean;
}

export class AnswerCache {
  readonly #db: Database;
  readonly #answers = new LRUCache<string, KeptAnswer>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ body }, question) => body.length + question.length * 2,
  });
  #state = '';

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * The question of a request as the cache knows it: null where the answer may depend on more than on its words. The
   * state of the survey is part of it: an answer that was still being made while something was published is kept
   * under the state it was asked in.
   */
  questionOf(incoming: IncomingMessage, body: Buffer): string | null {
    const { authorization, cookie, accept = '*/*' } = incoming.headers;
    if (authorization !== undefined || cookie !== undefined) return null;
    // An event stream has no end that could be kept.
    if (accept.includes('text/event-stream')) return null;
    const words = wordsOf(incoming, body);
    if (words === null || words.length > MAX_QUESTION_LENGTH) return null;
    return `${this.#currentState()} ${accept}\n${words}`;
  }

  get(question: string): KeptAnswer | undefined {
    return this.#answers.get(question);
  }

  keep(question: string, answer: KeptAnswer): void {
    if (answer.body.length <= MAX_ANSWER_BYTES) this.#answers.set(question, answer);
  }

  /** A citation says on which day it was read, so that a kept answer lives for a day at most. */
  #currentState(): string {
    const state = `${publicState(this.#db)} ${new Date().toISOString().slice(0, 10)}`;
    if (state !== this.#state) {
      this.#answers.clear();
      this.#state = state;
    }
    return state;
  }
}

/** What a request asks in words that say all: its JSON, or its address. Null where that is not so. */
function wordsOf(incoming: IncomingMessage, body: Buffer): string | null {
  if (incoming.method === 'GET') return incoming.url ?? null;
  const isJson = incoming.headers['content-type']?.startsWith('application/json') ?? false;
  return incoming.method === 'POST' && isJson ? body.toString('utf8') : null;
}

export function keptAnswer(contentType: string, body: Buffer): KeptAnswer {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  return { contentType, body, etag };
}

/** Marks the answers that may be kept. */
export function markAnswers(): Plugin<Context, AskedBy> {
  return {
    onExecute({ args }) {
      const { document, operationName, contextValue } = args;
      // Yoga lays what it was handed into the context.
      const { answerMark: mark } = contextValue as Context & AskedBy;
      if (!mark || getOperationAST(document, operationName)?.operation !== 'query') return;
      return {
        onExecuteDone({ result }) {
          mark.mayBeKept = 'data' in result && result.errors === undefined;
        },
      };
    },
  };
}
