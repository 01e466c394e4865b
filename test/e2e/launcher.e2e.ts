import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile, openSurvey } from '@yearline/survey/open-survey';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Launcher, runLauncher, startProduct } from '../support/product.ts';
import { processesBelow, stillRunning } from '../support/system-processes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yearline-launcher-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what stands in the way is said in one line, and nothing is started', () => {
  test('a port that another program has taken: the line names a free one to use instead', async () => {
    const { server, port } = await takePort();
    const launcher = runLauncher({ PORT: String(port), YEARLINE_DATA: folder });

    const line = await onlyLineBeforeFailing(launcher);

    server.close();
    expect(line).toContain(`Port ${port} is taken by another program.`);
    const [, instead] = /PORT=(\d+) npx -y pnpm@\S+ start$/.exec(line) ?? [];
    await expect(canListen(Number(instead))).resolves.toBe(true);
  });

  test('a taken port of the dashboard: the line names the setting of the dashboard', async () => {
    const { server, port } = await takePort();
    const launcher = runLauncher({ ADMIN_PORT: String(port), YEARLINE_DATA: folder });

    const line = await onlyLineBeforeFailing(launcher);

    server.close();
    expect(line).toMatch(new RegExp(`Port ${port} is taken .* ADMIN_PORT=\\d+ npx`));
  });

  test('one port for both processes', async () => {
    const port = String(await freePort());
    const launcher = runLauncher({ PORT: port, ADMIN_PORT: port, YEARLINE_DATA: folder });
    expect(await onlyLineBeforeFailing(launcher)).toContain(`PORT and ADMIN_PORT are both ${port}`);
  });

  test('a setting that cannot be read', async () => {
    const launcher = runLauncher({ PORT: 'four thousand', YEARLINE_DATA: folder });
    expect(await onlyLineBeforeFailing(launcher)).toBe(
      'PORT=four thousand: must be a port number.',
    );
  });

  test('a file where the data folder should be', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, 'kept');
    const launcher = runLauncher({ YEARLINE_DATA: join(file, 'data') });
    expect(await onlyLineBeforeFailing(launcher)).toContain(`because ${file} is a file`);
  });

  test.runIf(process.platform === 'linux')('a data folder that cannot be written', async () => {
    // Refuses everyone, the superuser too, whom permissions of a folder would not stop.
    const launcher = runLauncher({ YEARLINE_DATA: '/proc/yearline' });
    expect(await onlyLineBeforeFailing(launcher)).toMatch(
      /^The data folder \/proc\/yearline cannot be used, because .* YEARLINE_DATA=.* start$/,
    );
  });

  test('a Node that is too old to read TypeScript', () => {
    const asNode20 =
      "data:text/javascript,Object.defineProperty(process, 'versions', " +
      "{ value: { ...process.versions, node: '20.20.2' } })";
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', asNode20, 'scripts/run.mjs', 'scripts/start.ts'],
      { encoding: 'utf8' },
    );
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      status: 1,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain('needs Node 22.18 or newer, and this is Node 20.20.2');
  });

  const oldNode = oldNodeOnThisMachine();
  test.runIf(oldNode)(
    `the older Node of this machine (${oldNode ?? 'none'}) reads the check`,
    () => {
      const { status, stderr } = spawnSync(oldNode ?? '', ['scripts/run.mjs', 'scripts/start.ts'], {
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );
});

describe('what the server finds wrong is said once, in its own line', () => {
  test('a database that a newer Yearline has written: it is left alone', async () => {
    const db = openSurvey(folder);
    db.$client
      .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
      .run('of-the-future', Date.UTC(2999, 0, 1));
    db.$client.close();

    const launcher = runLauncher({ YEARLINE_DATA: folder });

    expect(await launcher.ended).toBe(1);
    expect(launcher.output().trimEnd().split('\n').at(-1)).toMatch(
      /^The database was written by a newer version of Yearline\. Update the program, or /,
    );
    expect(launcher.output()).not.toMatch(/^\s+at /m);
  });

  test('a file that is no database', async () => {
    writeFileSync(databaseFile(folder), 'This is not a database. '.repeat(100));
    const launcher = runLauncher({ YEARLINE_DATA: folder });

    expect(await launcher.ended).toBe(1);
    expect(launcher.output()).toContain(`${databaseFile(folder)} cannot be opened`);
    expect(launcher.output()).not.toMatch(/^\s+at /m);
  });
});

describe('a running Yearline', () => {
  test('ends with Ctrl-C, leaves no process behind and frees both ports', async () => {
    const product = await startProduct({ YEARLINE_DEMO: '0' });
    const started = processesBelow(product.pid);
    expect(started.length).toBeGreaterThanOrEqual(2);

    product.signal('SIGINT');
    expect(await product.ended).toBe(0);

    expect(stillRunning(started)).toEqual([]);
    for (const address of [product.dashboard, product.graphql]) {
      await expect(canListen(Number(new URL(address).port))).resolves.toBe(true);
    }
    await product.stop();
  });

  test('stops while it is still starting, too', async () => {
    const launcher = runLauncher({ YEARLINE_DATA: folder });
    await launcher.prints(/Starting the dashboard/);
    const started = processesBelow(launcher.pid);

    launcher.signal('SIGTERM');

    expect(await launcher.ended).toBe(0);
    expect(stillRunning(started)).toEqual([]);
  });

  test('ends even when the launcher is killed and can tell nobody', async () => {
    const product = await startProduct({ YEARLINE_DEMO: '0' });
    const started = processesBelow(product.pid);

    process.kill(product.pid, 'SIGKILL');

    await expect.poll(() => stillRunning(started), { timeout: 15_000 }).toEqual([]);
    await product.stop();
  });

  test('stops as a whole, names the culprit and fails when the server ends by itself', async () => {
    const product = await startProduct({ YEARLINE_DEMO: '0' });
    const started = processesBelow(product.pid);
    const server = started.find(({ command }) => command.includes('apps/server/src/main.ts'));

    process.kill(server?.pid ?? Number.NaN, 'SIGKILL');

    expect(await product.ended).toBe(1);
    expect(product.output()).toContain('Stopped, because the server ended (SIGKILL).');
    expect(stillRunning(started)).toEqual([]);
    await product.stop();
  });
});

/** The line on which a launcher gives up. Fails when it prints more, or does not give up. */
async function onlyLineBeforeFailing(launcher: Launcher): Promise<string> {
  const code = await launcher.ended;
  const [line = '', ...more] = launcher.output().trimEnd().split('\n');
  expect({ code, more }).toEqual({ code: 1, more: [] });
  return line;
}

async function takePort(): Promise<{ server: Server; port: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return { server, port: address.port };
}

async function freePort(): Promise<number> {
  const { server, port } = await takePort();
  server.close();
  return port;
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, () => server.close(() => resolve(true)));
  });
}

/** A Node on the PATH that cannot read TypeScript, as a machine may have beside the project's own. */
function oldNodeOnThisMachine(): string | undefined {
  const candidates = spawnSync('which', ['-a', 'node'], { encoding: 'utf8' }).stdout ?? '';
  return candidates
    .split('\n')
    .filter((path) => path !== '')
    .find(
      (path) => Number(/v(\d+)/.exec(execFileSync(path, ['-v'], { encoding: 'utf8' }))?.[1]) < 22,
    );
}
