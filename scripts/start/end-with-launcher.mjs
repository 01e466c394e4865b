/**
 * Loaded first into each process that the launcher starts: stops the process when the launcher is
 * gone, even where it was killed and could tell nobody. Does nothing in what such a process starts in
 * turn: those have channels of their own. Plain JavaScript, as is some of what it is put before.
 */
import { isMainThread } from 'node:worker_threads';

const startedByLauncher = process.env.YEARLINE_LAUNCHER_PID === String(process.ppid);

if (isMainThread && startedByLauncher && process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
