/**
 * `pnpm start` and `pnpm dev`: from a clone to a running Yearline, with a link that signs in the
 * first administrator.
 */
import { join } from 'node:path';
import { readSettings, type Settings, SettingsError } from '@yearline/settings/settings';
import { buildAdmin, nextCommand } from './start/build-admin.ts';
import { checkDataFolder } from './start/check-data-folder.ts';
import { checkPorts } from './start/check-ports.ts';
import { LaunchProblem } from './start/launch-problem.ts';
import { ProcessEnded, Processes, type RunningProcess } from './start/processes.ts';
import { stopOnSignals } from './start/stop-on-signals.ts';
import { waitUntilItAnswers } from './start/wait-until-it-answers.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const root = join(import.meta.dirname, '..');
const reloading = process.argv.includes('--dev');
const command = `npx -y pnpm@12.21.0 ${reloading ? 'dev' : 'start'}`;
const processes = new Processes();
let running = false;

try {
  await launch();
} catch (error) {
  await processes.stop();
  if (!(error instanceof LaunchProblem || error instanceof SettingsError)) throw error;
  const alreadySaid = !running && error instanceof ProcessEnded && error.explained;
  if (!alreadySaid) console.error(error.message);
  process.exitCode = 1;
}

async function launch(): Promise<void> {
  const environment = await checkedEnvironment(readSettings(process.env));
  const settings = readSettings(environment);
  stopOnSignals(processes);

  if (!reloading) await buildAdmin(root, processes, forAdmin(settings, environment));
  const server = await startServer(settings, environment);
  const admin = await startAdmin(settings, environment);
  const link = await signInLink(environment);

  console.log(`
Yearline is running.
  Dashboard   ${settings.url}
  GraphQL     http://localhost:${settings.port}/graphql
  Sign in     ${link}   (once, within 15 minutes)
Ctrl-C stops both.
`);
  running = true;

  await Promise.race([server.finished, admin.finished]);
  throw new LaunchProblem('Stopped, because the server or the dashboard ended by itself.');
}

/** The environment of every process to come: the ports and the folder as found usable. */
async function checkedEnvironment(settings: Settings): Promise<Environment> {
  const ports = await checkPorts(settings, command);
  checkDataFolder(settings.dataFolder, command);
  return {
    ...process.env,
    PORT: String(ports.port),
    ADMIN_PORT: String(ports.adminPort),
    YEARLINE_DATA: settings.dataFolder,
  };
}

/**
 * Next.js wants to be told which of its two modes it runs in, where the server keeps what the user
 * chose. It writes its own port into PORT, so the server's address goes by name.
 */
function forAdmin(settings: Settings, environment: Environment): Environment {
  return {
    ...environment,
    YEARLINE_SERVER_URL: settings.serverUrl,
    NODE_ENV: reloading ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

async function startServer(settings: Settings, environment: Environment): Promise<RunningProcess> {
  console.log('Starting the server ...');
  const server = processes.run({
    name: 'the server',
    command: [...(reloading ? ['--watch'] : []), 'apps/server/src/main.ts'],
    cwd: root,
    environment,
    shown: 'everything',
  });
  const health = `http://127.0.0.1:${settings.port}/health`;
  await waitUntilItAnswers(server, health, (status) => status === 200);
  return server;
}

async function startAdmin(settings: Settings, environment: Environment): Promise<RunningProcess> {
  console.log('Starting the dashboard ...');
  const folder = join(root, 'apps/admin');
  const admin = processes.run({
    name: 'the dashboard',
    command: [
      nextCommand(folder),
      reloading ? 'dev' : 'start',
      '--port',
      String(settings.adminPort),
    ],
    cwd: folder,
    environment: forAdmin(settings, environment),
    shown: reloading ? 'everything' : 'errors',
  });
  const page = `http://127.0.0.1:${settings.adminPort}/`;
  await waitUntilItAnswers(admin, page, (status) => status < 500);
  return admin;
}

async function signInLink(environment: Environment): Promise<string> {
  const printing = processes.run({
    name: 'the command that makes the sign-in link',
    command: ['apps/cli/src/main.ts', 'sign-in-link'],
    cwd: root,
    environment,
    shown: 'errors',
  });
  await printing.finished;
  const link = printing.output.find((line) => line.startsWith('http'));
  if (link === undefined) throw new LaunchProblem('No sign-in link was made.');
  return link;
}
