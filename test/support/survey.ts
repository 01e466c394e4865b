/**
 * A survey of its own for every test: the database is a copy of one migrated file, the API is the real one,
 * called without a network, and each role speaks with a real token.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@yearline/db/open-database';
import { DEFAULT_LIMITS, type Limits } from '@yearline/server/limits/limits';
import { createApi } from '@yearline/server/yoga';
import { databaseFile, openSurvey } from '@yearline/survey/open-survey';
import { createApiToken } from '@yearline/survey/people/api-tokens';
import { createAuth } from '@yearline/survey/people/auth';
import type { Role, Viewer } from '@yearline/survey/people/viewer';
import { onTestFinished } from 'vitest';

export const OPERATOR: Viewer = { id: null, name: 'Test', role: 'ADMIN', client: 'test' };

/** For a test that asks for everything there is at once. */
export const UNLIMITED: Limits = {
  ...DEFAULT_LIMITS,
  tokens: 1_000_000,
  depth: 100,
  cost: Number.POSITIVE_INFINITY,
};

const URL_OF_ADMIN = 'http://localhost:3000';
let template: string | undefined;

/** Where the one migrated database of this worker lies; removed when the process ends. */
function templateFolder(): string {
  if (template === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'yearline-template-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    openSurvey(folder).$client.close();
    template = folder;
  }
  return template;
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query, which the test states.
  readonly data: any;
  readonly extensions?: {
    readonly cost?: { readonly requested: number; readonly limit: number; readonly depth: number };
  };
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { code?: string; requestId?: string };
  }[];
}

export interface Survey {
  readonly db: Database;
  readonly folder: string;
  /** What the server logged, for tests of what is masked. */
  readonly logged: Readonly<Record<string, unknown>>[];
  /** Asks as one of the roles, or anonymously. */
  ask(query: string, variables?: Record<string, unknown>, as?: Role): Promise<Answer>;
  /** Asks and fails the test, showing query and answer, when there is any error. */
  expectData(
    query: string,
    variables?: Record<string, unknown>,
    as?: Role,
  ): Promise<Answer['data']>;
  /** SQL statements that ran while `work` ran. */
  statementsDuring(work: () => Promise<unknown>): Promise<string[]>;
}

/** `limits` are the product's own unless the test asks for more at once than anybody may. */
export function createSurvey(options: { readonly limits?: Limits } = {}): Survey {
  const folder = mkdtempSync(join(tmpdir(), 'yearline-survey-'));
  copyFileSync(databaseFile(templateFolder()), databaseFile(folder));
  const statements: string[] = [];
  const db = openSurvey(folder, { onStatement: (sql) => statements.push(sql) });
  onTestFinished(() => {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const logged: Readonly<Record<string, unknown>>[] = [];
  const auth = createAuth(db, { secret: 'a-secret-for-tests-of-enough-length', url: URL_OF_ADMIN });
  const api = createApi({
    db,
    auth,
    url: URL_OF_ADMIN,
    graphiql: false,
    log: (line) => logged.push(line),
    ...options,
  });
  const tokens = new Map<Role, string>();
  const tokenOf = (role: Role) => {
    const token = tokens.get(role) ?? createApiToken(db, OPERATOR, { name: `A ${role}`, role });
    tokens.set(role, token);
    return token;
  };

  const ask: Survey['ask'] = async (query, variables, as) => {
    const response = await api.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(as ? { authorization: `Bearer ${tokenOf(as)}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };

  return {
    db,
    folder,
    logged,
    ask,
    async expectData(query, variables, as) {
      const answer = await ask(query, variables, as);
      if (answer.errors) {
        throw new Error(
          `${query}\n${JSON.stringify(variables)}\nanswered\n${JSON.stringify(answer, null, 2)}\n${JSON.stringify(logged)}`,
        );
      }
      return answer.data;
    },
    async statementsDuring(work) {
      const before = statements.length;
      await work();
      return statements.slice(before);
    },
  };
}
