/** What cannot be meant is refused in clear words, with a code, and with the status that GraphQL over HTTP asks for. */
import { createApi } from '@yearline/server/yoga';
import { describe, expect, it } from 'vitest';
import { createSurvey } from '../support/survey.ts';

const DATE = 'query ($by: EntryBy!) { entry(by: $by) { title } }';
const REFUSED: readonly [string, string, object, string, RegExp][] = [
  ['a syntax error', '{ viewer { ', {}, 'GRAPHQL_PARSE_FAILED', /Expected Name/],
  [
    'an unknown field',
    '{ entrys { title } }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
    /Did you mean "entry"/,
  ],
  [
    'an unknown argument',
    '{ entries(yer: 2004) { totalCount } }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
    /Unknown argument "yer".*Did you mean "year"/,
  ],
  [
    'a wrong type in the document',
    '{ entries(first: "ten") { totalCount } }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
    /Int cannot represent non-integer value: "ten"/,
  ],
  [
    'a wrong name of an enum',
    '{ entries(stage: LIVE) { totalCount } }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
    /"LIVE" does not exist in "Stage" enum/,
  ],
  [
    'a year out of range',
    '{ entries(yearFrom: 1203) { totalCount } }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
    /1203 is not the year of an edition, from 1900 to \d{4}/,
  ],
  [
    'a code in small letters',
    '{ country(by: { code: "prk" }) { name } }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
    /"prk" is not a country code of three capital letters, such as PRK/,
  ],
  [
    'a wrong type in a variable',
    'query ($n: Int) { entries(first: $n) { totalCount } }',
    { n: 'ten' },
    'BAD_USER_INPUT',
    /Variable "\$n" got invalid value "ten"; Int cannot represent/,
  ],
  [
    'a wrong name of an enum in a variable',
    'query ($s: Stage) { entries(stage: $s) { totalCount } }',
    { s: 'LIVE' },
    'BAD_USER_INPUT',
    /"LIVE" does not exist in "Stage" enum/,
  ],
  [
    'a variable that is missing',
    'query ($n: ID!) { node(id: $n) { id } }',
    {},
    'BAD_USER_INPUT',
    /Variable "\$n" of required type "ID!" was not provided/,
  ],
  [
    'a year deep in a variable',
    DATE,
    { by: { countryAndYear: { country: 'XXA', year: 20.5 } } },
    'BAD_USER_INPUT',
    /at "by.countryAndYear.year"; 20.5 is not the year/,
  ],
  [
    'an instant in a variable',
    'query ($at: DateTime) { entries(asOf: $at) { totalCount } }',
    { at: '2004-02-30' },
    'BAD_USER_INPUT',
    /"2004-02-30" is not an instant such as/,
  ],
];

describe('is refused with a code, a place and a clear message', () => {
  it.each(REFUSED)('%s', async (_what, query, variables, code, message) => {
    const survey = createSurvey();
    const { db } = survey;
    const api = createApi({
      db,
      auth: { viewerOfSession: async () => null },
      url: 'http://localhost:3000',
      graphiql: false,
      log: () => {},
    });
    const ask = (accept: string) =>
      api.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { accept, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
    // Six times, so that a query that would be compiled by then is asked both ways.
    for (let n = 0; n < 6; n += 1) {
      const response = await ask('application/graphql-response+json');
      const answer = (await response.json()) as { errors: { message: string }[]; data?: unknown };
      expect(answer.errors[0]).toMatchObject({
        message: expect.stringMatching(message),
        locations: [{ line: 1 }],
        extensions: { code },
      });
      expect(answer).not.toHaveProperty('data');
      expect(response.status).toBe(400);
    }
    // Who knows nothing of the newer media type is told the same with 200, as the standard has it.
    const old = await ask('application/json');
    expect(old.status).toBe(200);
  });
});
