/** How a server of a test listens: as in production, without limits on how often it is asked. */
import type { HttpServices } from '@yearline/server/http/http-server';

export const LISTENING: Pick<
  HttpServices,
  'keepAnswers' | 'trustedProxies' | 'metricsToken' | 'logRequests'
> = { keepAnswers: true, trustedProxies: ['loopback'], metricsToken: null, logRequests: false };
