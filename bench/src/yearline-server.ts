/** The product's own server, as main.ts builds it, on a port of the system's choosing. */
import { createHttpServer } from '@yearline/server/http/http-server';
import { openSurvey } from '@yearline/survey/open-survey';
import { createAuth } from '@yearline/survey/people/auth';
import { reportUsage } from './server-usage.ts';

// Two of them are measured: one that makes every answer anew, one that keeps answers as the product does.
const url = 'http://localhost:3000';
const db = openSurvey(process.argv[2] ?? '');
const auth = createAuth(db, { secret: 'a-secret-for-measuring-of-enough-length', url });
const server = createHttpServer({
  db,
  auth,
  url,
  graphiql: false,
  trustedProxies: [],
  metricsToken: null,
  logRequests: false,
  keepAnswers: process.argv[3] === 'cached',
  log: console.error,
});
server.listen(0, '127.0.0.1', () => reportUsage(server));
