/** The server held against GraphQL over HTTP by the audits of graphql-http, over loopback. */
import type { AddressInfo } from 'node:net';
import { createHttpServer, stopServer } from '@yearline/server/http/http-server';
import { createAuth } from '@yearline/survey/people/auth';
import { serverAudits } from 'graphql-http';
import { expect, it, onTestFinished } from 'vitest';
import { LISTENING } from '../support/listening.ts';
import { createSurvey } from '../support/survey.ts';

async function listen(): Promise<string> {
  const { db, logged } = createSurvey();
  const url = 'http://localhost:3000';
  const server = createHttpServer({
    ...LISTENING,
    db,
    auth: createAuth(db, { secret: 'a-secret-for-tests-of-enough-length', url }),
    url,
    graphiql: false,
    log: (line) => logged.push(line),
  });
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
  onTestFinished(async () => {
    server.closeAllConnections();
    await stopServer(server);
  });
  return `http://127.0.0.1:${port}/graphql`;
}

const audits = serverAudits({ url: 'http://localhost/graphql' });

it('there are as many audits as the tool had when this was written', () => {
  expect(audits).toHaveLength(61);
});

it.each(audits.map(({ id, name }) => [id, name]))('%s %s', async (id) => {
  const audit = serverAudits({ url: await listen() }).find((one) => one.id === id);
  const result = await audit?.fn();
  expect(result?.status, result && 'reason' in result ? result.reason : undefined).toBe('ok');
});
