/**
 * Every setting of every process (launcher, server, admin, command line), read in this one place.
 * The table in docs/settings.md is checked against SETTINGS by a test.
 */
import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce
  .number({ error: 'must be a port number' })
  .int('must be a whole number')
  .min(0, 'must be between 0 and 65535')
  .max(65535, 'must be between 0 and 65535');

const points = z.coerce
  .number({ error: 'must be a number of points' })
  .int('must be a whole number')
  .min(0, 'must be 0 (no limit) or more');

const flag = z
  .enum(['0', '1', 'true', 'false'], { error: 'must be 0 or 1' })
  .transform((value) => value === '1' || value === 'true');

export const SETTINGS = {
  PORT: {
    schema: port.default(4000),
    description: 'Port of the GraphQL server.',
  },
  ADMIN_PORT: {
    schema: port.default(3000),
    description: 'Port of the dashboard.',
  },
  YEARLINE_DATA: {
    schema: z.string().min(1).default('data'),
    description:
      'Folder that holds the database, its backups and the session secret. Relative to where the command runs.',
  },
  YEARLINE_DEMO: {
    schema: flag.default(true),
    description: '0 starts an empty database without the demo survey.',
  },
  YEARLINE_URL: {
    schema: z.url({ error: 'must be an address such as https://survey.example.org' }).optional(),
    description:
      'Public address of the dashboard, used in citations and sign-in links. Default: http://localhost:ADMIN_PORT.',
  },
  YEARLINE_SERVER_URL: {
    schema: z.url({ error: 'must be an address such as http://localhost:4000' }).optional(),
    description: 'Where the dashboard reaches the GraphQL server. Default: http://localhost:PORT.',
  },
  YEARLINE_GRAPHIQL: {
    schema: flag.optional(),
    description:
      '1 serves GraphiQL at /graphql, 0 does not. Default: on, except with NODE_ENV=production.',
  },
  YEARLINE_POINTS_ANONYMOUS: {
    schema: points.default(1200),
    description:
      'Points that callers without credentials may spend in a minute, by address; 0: no limit. See docs/api.md.',
  },
  YEARLINE_POINTS_KNOWN: {
    schema: points.default(6000),
    description: 'Points that one person or API token may spend in a minute; 0: no limit.',
  },
  YEARLINE_TRUSTED_PROXIES: {
    schema: z.string().default('loopback'),
    description:
      'Whose x-forwarded-for is believed: addresses and networks with commas between, loopback and uniquelocal for whole kinds.',
  },
  YEARLINE_METRICS_TOKEN: {
    schema: z.string().min(16, 'must have 16 characters or more').optional(),
    description:
      'Whoever sends it as a bearer token reads /metrics, in the form of Prometheus. Default: nobody does.',
  },
  YEARLINE_LOG_REQUESTS: {
    schema: flag.default(false),
    description: '1 logs every request: path, status and time, never what was sent.',
  },
  NODE_ENV: {
    schema: z.enum(['development', 'production', 'test']).default('development'),
    description: 'production switches GraphiQL off and error details to the log only.',
  },
} as const;

export interface Settings {
  readonly port: number;
  readonly adminPort: number;
  /** Absolute path. */
  readonly dataFolder: string;
  readonly demo: boolean;
  /** Public address of the dashboard, without a trailing slash. */
  readonly url: string;
  readonly serverUrl: string;
  readonly graphiql: boolean;
  /** Points a minute; null: no limit. */
  readonly pointsPerMinute: { readonly anonymous: number | null; readonly known: number | null };
  readonly trustedProxies: readonly string[];
  readonly metricsToken: string | null;
  readonly logRequests: boolean;
  readonly production: boolean;
}

/** A setting that cannot be used; the message names it, its value and what it must be. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings from an environment. An empty value counts as not set. Throws SettingsError. */
export function readSettings(environment: Environment): Settings {
  const read = <Name extends keyof typeof SETTINGS>(name: Name) => {
    const raw = environment[name] === '' ? undefined : environment[name];
    const result = SETTINGS[name].schema.safeParse(raw);
    if (!result.success) {
      const reason = result.error.issues.map((issue) => issue.message).join('; ');
      throw new SettingsError(`${name}=${raw ?? ''}: ${reason}.`);
    }
    return result.data as z.output<(typeof SETTINGS)[Name]['schema']>;
  };

  const serverPort = read('PORT');
  const adminPort = read('ADMIN_PORT');
  const production = read('NODE_ENV') === 'production';
  return {
    port: serverPort,
    adminPort,
    dataFolder: resolve(read('YEARLINE_DATA')),
    demo: read('YEARLINE_DEMO'),
    url: (read('YEARLINE_URL') ?? `http://localhost:${adminPort}`).replace(/\/+$/, ''),
    serverUrl: (read('YEARLINE_SERVER_URL') ?? `http://localhost:${serverPort}`).replace(
      /\/+$/,
      '',
    ),
    graphiql: read('YEARLINE_GRAPHIQL') ?? !production,
    pointsPerMinute: {
      anonymous: read('YEARLINE_POINTS_ANONYMOUS') || null,
      known: read('YEARLINE_POINTS_KNOWN') || null,
    },
    trustedProxies: read('YEARLINE_TRUSTED_PROXIES')
      .split(',')
      .map((proxy) => proxy.trim())
      .filter((proxy) => proxy !== ''),
    metricsToken: read('YEARLINE_METRICS_TOKEN') ?? null,
    logRequests: read('YEARLINE_LOG_REQUESTS'),
    production,
  };
}
