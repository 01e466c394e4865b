import { createServer } from 'node:net';
import { LaunchProblem } from './launch-problem.ts';

export interface Ports {
  readonly port: number;
  readonly adminPort: number;
}

/**
 * The two ports to listen on: those asked for, when they are free, and a free one wherever 0 was
 * asked for. `command` is what the message tells the reader to run again.
 */
export async function checkPorts(asked: Ports, command: string): Promise<Ports> {
  const port = await checkPort('PORT', asked.port, command);
  if (asked.adminPort === port) {
    const other = await nextFreePort(port);
    throw new LaunchProblem(
      `PORT and ADMIN_PORT are both ${port}. Give them two ports: ADMIN_PORT=${other} ${command}`,
    );
  }
  return { port, adminPort: await checkPort('ADMIN_PORT', asked.adminPort, command) };
}

async function checkPort(setting: string, port: number, command: string): Promise<number> {
  if (port === 0) return freePort();
  const obstacle = await obstacleOn(port);
  if (obstacle === undefined) return port;
  const other = await nextFreePort(port);
  throw new LaunchProblem(
    obstacle === 'EACCES'
      ? `Port ${port} may only be used by an administrator. Choose another: ${setting}=${other} ${command}`
      : `Port ${port} is taken by another program. Stop it, or choose another: ${setting}=${other} ${command}`,
  );
}

/**
 * Why a port cannot be listened on, as the system's error code, or undefined when it can. Both the
 * address of all interfaces and the loopback address are tried: on some systems a program that
 * listens on one of them leaves the other free.
 */
async function obstacleOn(port: number): Promise<string | undefined> {
  for (const host of [undefined, '127.0.0.1']) {
    const listening = await listen(port, host);
    if (typeof listening === 'string') return listening;
  }
  return undefined;
}

async function freePort(): Promise<number> {
  const listening = await listen(0, undefined);
  if (typeof listening === 'string') {
    throw new LaunchProblem(`No free port could be found (${listening}).`);
  }
  return listening;
}

async function nextFreePort(after: number): Promise<number> {
  const first = Math.max(after + 1, 1024);
  for (let port = first; port < first + 20 && port <= 65_535; port += 1) {
    if ((await obstacleOn(port)) === undefined) return port;
  }
  return freePort();
}

/** Listens for a moment. The port that was free, or the error code of the refusal. */
function listen(port: number, host: string | undefined): Promise<number | string> {
  const { promise, resolve } = Promise.withResolvers<number | string>();
  const server = createServer();
  server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  server.listen({ port, host }, () => {
    const address = server.address();
    server.close(() =>
      resolve(address !== null && typeof address === 'object' ? address.port : port),
    );
  });
  return promise;
}
