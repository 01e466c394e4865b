/**
 * What each caller has left of the minute. Callers without credentials are told apart by address, others by who they are,
 * so that an office behind one address does not use up its editors' budget. Kept in memory: the server is one process.
 */
import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Limits } from './limits.ts';

const SECONDS = 60;
/** Wrong credentials in a minute from one address, before it has to wait. */
const FAILURES = 60;

/** A budget after something was taken from it. */
export interface Budget {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until it is full again. */
  readonly reset: number;
  readonly exceeded: boolean;
}

export class CallerBudgets {
  readonly #anonymous: RateLimiterMemory | null;
  readonly #known: RateLimiterMemory | null;
  readonly #failures = new RateLimiterMemory({ points: FAILURES, duration: SECONDS });

  constructor({ pointsPerMinute: { anonymous, known } }: Limits) {
    this.#anonymous = budgets(anonymous);
    this.#known = budgets(known);
  }

  ofAddress(address: string, points: number): Promise<Budget | null> {
    return take(this.#anonymous, address, points);
  }

  ofViewer(viewerId: string, points: number): Promise<Budget | null> {
    return take(this.#known, viewerId, points);
  }

  /** Notes that somebody at this address showed wrong credentials. */
  async noteFailure(address: string): Promise<void> {
    await take(this.#failures, address, 1);
  }

  /** The budget of wrong credentials when none is left; null while there is. */
  async exceededFailures(address: string): Promise<Budget | null> {
    const noted = await this.#failures.get(address);
    if (!noted || noted.consumedPoints < FAILURES) return null;
    return budgetOf(this.#failures, noted, true);
  }
}

/** The same refusal wherever it is made. */
export function overBudget({ limit, reset }: Budget): GraphQLError {
  return new GraphQLError(
    `You have used the ${limit} points of this minute. Ask again in ${reset} s, for smaller pages, or with an API token.`,
    {
      extensions: {
        code: 'RATE_LIMITED',
        http: { status: 429, headers: { 'retry-after': String(reset) } },
      },
    },
  );
}

/** After draft-ietf-httpapi-ratelimit-headers, in its widely read form of three headers. */
export function budgetHeaders(budget: Budget): Record<string, string> {
  return {
    'ratelimit-limit': String(budget.limit),
    'ratelimit-remaining': String(budget.remaining),
    'ratelimit-reset': String(budget.reset),
    ...(budget.exceeded ? { 'retry-after': String(budget.reset) } : {}),
  };
}

function budgets(points: number | null): RateLimiterMemory | null {
  return points === null ? null : new RateLimiterMemory({ points, duration: SECONDS });
}

async function take(
  limiter: RateLimiterMemory | null,
  key: string,
  points: number,
): Promise<Budget | null> {
  if (!limiter) return null;
  try {
    return budgetOf(limiter, await limiter.consume(key, points), false);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return budgetOf(limiter, refused, true);
  }
}

function budgetOf(
  limiter: RateLimiterMemory,
  { remainingPoints, msBeforeNext }: RateLimiterRes,
  exceeded: boolean,
): Budget {
  return {
    limit: limiter.points,
    remaining: Math.max(0, remainingPoints),
    reset: Math.ceil(msBeforeNext / 1000),
    exceeded,
  };
}
