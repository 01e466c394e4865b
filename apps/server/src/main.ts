/** The server process: settings, database, demo, listening, stopping. The only file here with effects on import. */
import { fileURLToPath } from 'node:url';
import { DatabaseNewerError, MigrationError } from '@yearline/db/migrate';
import { readSettings, type Settings, SettingsError } from '@yearline/settings/settings';
import { loadDemo } from '@yearline/survey/demo/load-demo';
import { DataFolderError, openSurvey } from '@yearline/survey/open-survey';
import { createAuth, sessionSecret } from '@yearline/survey/people/auth';
import { ensureFirstAdministrator } from '@yearline/survey/people/people';
import { createHttpServer, stopServer } from './http/http-server.ts';
import { DEFAULT_LIMITS } from './limits/limits.ts';
import { readPersistedDocuments } from './persisted-documents.ts';

/** Written by the dashboard's code generator, and committed. */
const DOCUMENTS_OF_DASHBOARD = new URL(
  '../../admin/src/graphql/generated/persisted-documents.json',
  import.meta.url,
);
const DEMO_FOLDER = fileURLToPath(new URL('../../../demo', import.meta.url));

const log = (line: Readonly<Record<string, unknown>>) =>
  console.log(JSON.stringify({ at: new Date().toISOString(), ...line }));

function start(settings: Settings): void {
  const db = openSurvey(settings.dataFolder);
  ensureFirstAdministrator(db);
  if (settings.demo) {
    const documents = loadDemo(db, DEMO_FOLDER);
    if (documents > 0)
      log({ level: 'info', message: `Loaded ${documents} documents of the demo.` });
  }

  const auth = createAuth(db, { secret: sessionSecret(settings.dataFolder), url: settings.url });
  const server = createHttpServer({
    db,
    auth,
    log,
    url: settings.url,
    graphiql: settings.graphiql,
    limits: { ...DEFAULT_LIMITS, pointsPerMinute: settings.pointsPerMinute },
    trustedProxies: settings.trustedProxies,
    metricsToken: settings.metricsToken,
    logRequests: settings.logRequests,
    keepAnswers: true,
    persisted: {
      byHash: readPersistedDocuments(DOCUMENTS_OF_DASHBOARD),
      // GraphiQL in production is asked for on purpose, and asks by the session of who sits before it.
      enforced: settings.production && !settings.graphiql,
    },
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    db.$client.close();
    stopWith(
      error.code === 'EADDRINUSE'
        ? `Port ${settings.port} is taken by another program. Stop it, or set PORT to another port.`
        : `The server cannot listen on port ${settings.port} (${error.code ?? error.message}). Set PORT to another port.`,
    );
  });
  server.listen(settings.port, () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : settings.port;
    log({ level: 'info', message: `Listening on http://localhost:${port}/graphql`, port });
  });

  const stop = () => {
    log({ level: 'info', message: 'Stopping.' });
    stopServer(server).then(() => {
      db.$client.close();
      process.exit(0);
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function stopWith(line: string): never {
  console.error(line);
  process.exit(1);
}

try {
  start(readSettings(process.env));
} catch (error) {
  const expected =
    error instanceof SettingsError ||
    error instanceof DataFolderError ||
    error instanceof DatabaseNewerError ||
    error instanceof MigrationError;
  if (expected) stopWith(error.message);
  throw error;
}
