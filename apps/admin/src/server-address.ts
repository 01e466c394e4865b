import { readSettings } from '@yearline/settings/settings';

/**
 * Where the GraphQL server is, read anew each time. Next puts its own port into PORT, so that name says
 * nothing about the server here: whoever starts the dashboard beside a server on another port than the
 * usual one names it in YEARLINE_SERVER_URL.
 */
export function serverAddress(): string {
  const { PORT: _ownPort, ...environment } = process.env;
  return readSettings(environment).serverUrl;
}
