/** The GraphQL API as a Yoga that does not listen. */
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { DomainError, InvalidInputError } from '@yearline/survey/errors';
import { LiveSurvey } from '@yearline/survey/live/live-survey';
import { viewerOfToken } from '@yearline/survey/people/api-tokens';
import { ANONYMOUS, type Viewer } from '@yearline/survey/people/viewer';
import { GraphQLError } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { checkedVariables } from './checked-variables.ts';
import { compiledQueries } from './compiled-queries.ts';
import type { Context, Services } from './context.ts';
import { markAnswers } from './http/answer-cache.ts';
import type { AskedBy } from './http/asked-by.ts';
import { refuseOtherMediaTypes } from './http/media-types.ts';
import { isForeign } from './http/own-origin.ts';
import { currentRequestId } from './http/request-id.ts';
import { documentLimits } from './limits/document-limits.ts';
import { EventStreams } from './limits/event-streams.ts';
import { DEFAULT_LIMITS } from './limits/limits.ts';
import { queryCost } from './limits/query-cost.ts';
import { NO_DOCUMENTS, persistedDocuments } from './persisted-documents.ts';
import { schema } from './schema/index.ts';

export type Api = ReturnType<typeof createApi>;

export function createApi(services: Services) {
  const limits = services.limits ?? DEFAULT_LIMITS;
  const streams = new EventStreams(services.live ?? new LiveSurvey(services.db), limits);
  return createYoga<AskedBy, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    // http/read-body.ts reads it, and no more of it than it may have.
    maxRequestBodySize: false,
    multipart: false,
    landingPage: false,
    graphiql: services.graphiql && { title: 'Yearline' },
    renderGraphiQL,
    logging: false,
    // What is published may be read from any page; sessions never travel across origins.
    cors: {
      origin: '*',
      credentials: false,
      methods: ['GET', 'POST'],
      allowedHeaders: ['authorization', 'content-type', 'x-request-id'],
      exposedHeaders: [
        'etag',
        'ratelimit-limit',
        'ratelimit-remaining',
        'ratelimit-reset',
        'retry-after',
        'x-request-id',
      ],
      maxAge: 86_400,
    },
    context: async ({ request }): Promise<Context> => ({
      db: services.db,
      url: services.url,
      viewer: await viewerOf(services, request),
      streams,
    }),
    plugins: [
      refuseOtherMediaTypes(),
      persistedDocuments(services.persisted ?? NO_DOCUMENTS),
      documentLimits(limits),
      checkedVariables(),
      queryCost(limits),
      compiledQueries(),
      markAnswers(),
    ],
    maskedErrors: { maskError: (error) => maskError(services, error) },
  });
}

async function viewerOf({ db, auth, url }: Services, request: Request): Promise<Viewer> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const [, token = ''] = /^Bearer\s+(\S+)$/i.exec(authorization) ?? [];
    const viewer = viewerOfToken(db, token);
    if (viewer) return viewer;
    throw new GraphQLError('The API token is not known or was revoked. Ask for a new one.', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  }
  if (!request.headers.has('cookie')) return ANONYMOUS;
  const viewer = await auth.viewerOfSession(request.headers);
  if (viewer && isForeign(request, url)) {
    throw new GraphQLError(
      `A session works only from pages of ${url}, not from ${request.headers.get('origin')}. Send an API token instead; if the dashboard stands there, set YEARLINE_URL.`,
      { extensions: { code: 'FOREIGN_ORIGIN', http: { status: 403 } } },
    );
  }
  return viewer ?? ANONYMOUS;
}

/** Expected failures keep their message and code; what was not foreseen is logged whole and masked outside. */
function maskError({ log }: Services, error: unknown): Error {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof GraphQLError) return error instanceof GraphQLError ? error : cause;
  const placed = (message: string, extensions: Record<string, unknown>) =>
    error instanceof GraphQLError
      ? new GraphQLError(message, {
          nodes: error.nodes ?? null,
          path: error.path ?? null,
          extensions,
        })
      : new GraphQLError(message, { extensions });
  if (cause instanceof DomainError) {
    const problems = cause instanceof InvalidInputError ? { problems: cause.problems } : {};
    return placed(cause.message, { code: cause.code, ...problems });
  }
  const requestId = currentRequestId();
  log({
    level: 'error',
    requestId,
    message: cause instanceof Error ? cause.message : String(cause),
    stack: cause instanceof Error ? cause.stack : undefined,
  });
  return placed(
    `Something went wrong on our side. Nothing was changed by it. If it stays, report request ${requestId}.`,
    { code: 'INTERNAL', requestId },
  );
}
