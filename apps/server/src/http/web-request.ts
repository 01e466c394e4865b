/** Between the requests of Node and those of the web, for handlers that speak the latter. */
import type { IncomingMessage } from 'node:http';

/** Null when it cannot be read. The path is never taken for a host, which "//host/" would be. */
export function addressOf(incoming: IncomingMessage): URL | null {
  const path = (incoming.url ?? '/').replace(/^[/\\]+/, '/');
  return URL.parse(path, `http://${incoming.headers.host || 'localhost'}`);
}

export function toRequest(incoming: IncomingMessage, address: URL, body: Buffer): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) headers.append(name, one);
    }
  }
  const method = incoming.method ?? 'GET';
  return new Request(address, {
    method,
    headers,
    ...(method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(body) }),
  });
}

export function headersOf(response: Response): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  return headers;
}
