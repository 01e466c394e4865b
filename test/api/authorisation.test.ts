/** What the table of rules says is what happens: every root field of the schema, asked by everybody. */
import { ARGUMENT_RULES, type Rule, ruleOf } from '@yearline/server/authorization/rules';
import { schema } from '@yearline/server/schema/index';
import { ANONYMOUS, type Role, type Viewer } from '@yearline/survey/people/viewer';
import { OperationTypeNode, parse, subscribe } from 'graphql';
import { describe, expect, it } from 'vitest';
import { questionFor, type RootField, rootFields } from '../support/schema-walk.ts';
import { createSurvey, type Survey, UNLIMITED } from '../support/survey.ts';

type Caller = Role | 'nobody';

/** Written here once more on purpose: a slip in the product's own table of roles shows. */
const WHO_MAY: Readonly<Record<Rule, readonly Caller[]>> = {
  PUBLIC: ['nobody', 'EDITOR', 'REVIEWER', 'PUBLISHER', 'ADMIN'],
  READ_DRAFTS: ['EDITOR', 'REVIEWER', 'PUBLISHER', 'ADMIN'],
  WRITE: ['EDITOR', 'PUBLISHER', 'ADMIN'],
  RULE: ['REVIEWER', 'PUBLISHER', 'ADMIN'],
  PUBLISH: ['PUBLISHER', 'ADMIN'],
  ADMINISTER: ['ADMIN'],
};
const CALLERS = WHO_MAY.PUBLIC;

/** Asks as the caller: the answer as text, and what SQL ran beyond finding out who asks. */
async function ask(
  survey: Survey,
  caller: Caller,
  root: RootField,
  extra?: Readonly<Record<string, unknown>>,
): Promise<{ readonly answer: string; readonly statements: readonly string[] }> {
  const as = caller === 'nobody' ? undefined : caller;
  await survey.ask('{ __typename }', {}, as);
  const identifying = await survey.statementsDuring(() => survey.ask('{ __typename }', {}, as));
  const { query, variables } = questionFor(root, extra);
  let answer = '';
  const statements = await survey.statementsDuring(async () => {
    answer =
      root.operation === OperationTypeNode.SUBSCRIPTION
        ? await begin(survey, caller, query, variables)
        : JSON.stringify(await survey.ask(query, variables, as));
  });
  expect(answer, query).not.toMatch(
    /GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|Syntax Error|INTERNAL/,
  );
  return { answer, statements: statements.slice(identifying.length) };
}

/** Subscribes and leaves at once. */
async function begin(
  survey: Survey,
  caller: Caller,
  query: string,
  variableValues: Record<string, unknown>,
): Promise<string> {
  const viewer: Viewer =
    caller === 'nobody' ? ANONYMOUS : { id: caller, name: caller, role: caller, client: 'test' };
  const begun = await subscribe({
    schema,
    document: parse(query),
    variableValues,
    contextValue: { db: survey.db, viewer, url: 'http://localhost:3000' },
  });
  if (!(Symbol.asyncIterator in begun)) {
    return begun.errors?.map(({ originalError }) => `"${originalError?.name}"`).join() ?? '';
  }
  await begun.return(undefined);
  return 'begun';
}

const NOT_ALLOWED = /NOT_ALLOWED|NotAllowedError/;

describe('asking for', () => {
  it.each(rootFields().map((root) => [root.coordinate, root] as const))(
    '%s takes what the table of rules says, and without it nothing is read or written',
    async (coordinate, root) => {
      const survey = createSurvey({ limits: UNLIMITED });
      const allowed = WHO_MAY[ruleOf(coordinate)];
      for (const caller of CALLERS) {
        const { answer, statements } = await ask(survey, caller, root);
        if (allowed.includes(caller)) {
          expect(answer, `${coordinate} as ${caller}`).not.toMatch(NOT_ALLOWED);
        } else {
          expect(answer, `${coordinate} as ${caller}`).toMatch(NOT_ALLOWED);
          expect(statements, `${coordinate} as ${caller}`).toEqual([]);
        }
      }
    },
  );

  const USED: Readonly<Record<string, unknown>> = { perspective: 'DRAFT', intended: false };
  const ways = rootFields().flatMap((root) =>
    root.field.args
      .filter(({ name }) => name in ARGUMENT_RULES)
      .map(({ name }) => [`${root.coordinate}(${name}:)`, root, name] as const),
  );
  it.each(ways)('%s takes the right to read drafts', async (_way, root, name) => {
    const survey = createSurvey({ limits: UNLIMITED });
    const extra = { [name]: USED[name] };
    for (const caller of CALLERS) {
      const { answer, statements } = await ask(survey, caller, root, extra);
      if (caller !== 'nobody') expect(answer).not.toMatch(NOT_ALLOWED);
      else {
        expect(answer).toMatch(NOT_ALLOWED);
        expect(statements).toEqual([]);
      }
    }
  });
});
