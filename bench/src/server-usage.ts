/** How a measured server talks to the bench: its port when it listens, and what it has used when it is asked. */
import type { Server } from 'node:http';

export interface Usage {
  /** Microseconds of processor time since the start, user and system. */
  readonly cpu: number;
  /** Resident memory in bytes. */
  readonly memory: number;
}

export function reportUsage(server: Server): void {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('It listens on no port.');
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system, memory: process.memoryUsage.rss() } satisfies Usage);
  });
  process.send?.({ port: address.port });
}
