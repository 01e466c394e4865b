/** Asks one side one question for some seconds, by autocannon, and reads what the server used meanwhile. */
import autocannon from 'autocannon';
import type { GeneratedSurvey } from './generate-survey.ts';
import type { MeasuredServer } from './measured-server.ts';
import { globalId, type Question } from './questions.ts';

export interface Side {
  readonly name: 'reference' | 'uncached' | 'cached';
  readonly server: MeasuredServer;
}

export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of the server's processor time for each request. */
  readonly cpuPerRequest: number;
  /** Resident bytes of the server after it. */
  readonly memory: number;
}

const CONNECTIONS = 8;
const WARM_UP_SECONDS = 1;
/** A cache is asked again and again for these few; without one the questions walk through the whole survey. */
const ASKED_AGAIN = 20;

export async function load(
  side: Side,
  question: Question,
  survey: GeneratedSurvey,
  seconds: number,
): Promise<Load> {
  await run(side, question, survey, WARM_UP_SECONDS);
  const before = await side.server.usage();
  const result = await run(side, question, survey, seconds);
  const after = await side.server.usage();
  const answered = result['2xx'];
  if (answered === 0 || result.non2xx > 0 || result.errors > 0 || result.mismatches > 0) {
    throw new Error(
      `${question.name} on ${side.name}: ${answered} answered, ${result.non2xx} refused, ${result.errors} failed.`,
    );
  }
  return {
    requestsPerSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuPerRequest: (after.cpu - before.cpu) / answered,
    memory: after.memory,
  };
}

function run(side: Side, question: Question, survey: GeneratedSurvey, duration: number) {
  const path = side.name === 'reference' ? `/${question.name}` : '/graphql';
  let n = 0;
  return autocannon({
    url: side.server.address,
    connections: CONNECTIONS,
    duration,
    setupClient(client) {
      const writer =
        question.name === 'Q4' ? createWriter(survey.revisions, nextEntry(survey)) : null;
      const nextBody = () => {
        n += 1;
        const variables = writer
          ? writer.variables()
          : question.variables(survey, side.name === 'cached' ? n % ASKED_AGAIN : n);
        return JSON.stringify({ query: question.query, variables });
      };
      const request = () => ({
        method: 'POST' as const,
        path,
        headers: {
          'content-type': 'application/json',
          ...(writer ? { authorization: `Bearer ${survey.token}` } : {}),
        },
        body: nextBody(),
      });
      client.setRequests([request()]);
      client.on('body', (body) => {
        const answer = body.toString();
        if (answer.includes('"errors"')) throw new Error(`${question.name}: ${answer}`);
        writer?.answered(answer);
        client.setRequests([request()]);
      });
    },
  });
}

let entriesTaken = 0;

/** Every connection of every run writes to an entry of its own: writers who wait for each other measure waiting. */
function nextEntry(survey: GeneratedSurvey): number {
  const id = survey.entryIds[entriesTaken % survey.entryIds.length];
  entriesTaken += 1;
  if (id === undefined) throw new Error('There is no entry to write to.');
  return id;
}

/** Revises one entry again and again, each time on the revision that the last save gave. */
function createWriter(revisions: number, entryId: number) {
  let baseRevision = revisions;
  return {
    variables: () => ({
      input: {
        entry: globalId(entryId),
        baseRevision,
        sections: [1, 2, 3].map((part) => ({
          key: `part-${part}`,
          heading: `Part ${part}`,
          body: `An invented text, saved on revision ${baseRevision}, number ${part}. `
            .repeat(20)
            .trim(),
        })),
      },
    }),
    answered(answer: string) {
      const [, number] = /"number":(\d+)/.exec(answer) ?? [];
      if (number === undefined) throw new Error(`Not saved: ${answer}`);
      baseRevision = Number(number);
    },
  };
}
