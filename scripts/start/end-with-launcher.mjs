/**
 * Loaded first into each process that the launcher starts: stops the process when the launcher is
 * gone, even where it was killed and could tell nobody. Plain JavaScript, as is what it is put before.
 */
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
