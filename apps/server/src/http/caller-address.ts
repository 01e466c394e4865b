/** Who calls, as far as an address tells. */
import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/** "loopback", or addresses and networks of proxies that say truly for whom they ask. */
export type TrustedProxies = readonly string[];

/**
 * The address of the caller, or the one that a trusted proxy names. Null when a trusted proxy names nobody: then it asks
 * for itself, as the dashboard does while it renders a page.
 */
export function createCallerAddress(
  trusted: TrustedProxies,
): (incoming: IncomingMessage) => string | null {
  const isTrusted = proxyAddr.compile([...trusted]);
  return (incoming) => {
    const direct = incoming.socket.remoteAddress ?? '';
    if (incoming.headers['x-forwarded-for'] === undefined) {
      return isTrusted(direct, 0) ? null : direct;
    }
    return proxyAddr(incoming, isTrusted);
  };
}
