import SchemaBuilder from '@pothos/core';
import { NotAllowedError } from '@yearline/survey/errors';
import { ANONYMOUS } from '@yearline/survey/people/viewer';
import type { GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../schema/index.ts';
import AuthorizationPlugin from './plugin.ts';
import { ARGUMENT_RULES, authorise, RULES, ruleOf } from './rules.ts';

describe('the table of rules', () => {
  it('stops the start of a server that has a root field without a rule', () => {
    const builder = new SchemaBuilder<object>({ plugins: [AuthorizationPlugin] });
    builder.queryType({ fields: (t) => ({ everything: t.string({ resolve: () => 'all' }) }) });
    expect(() => builder.toSchema()).toThrow('Query.everything has no rule.');
  });

  it('takes no name that every object has for a rule', () => {
    expect(() => ruleOf('constructor')).toThrow('has no rule');
  });

  it('names every root field, and none that is gone', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots
      .filter((type): type is GraphQLObjectType => !!type)
      .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
    expect(Object.keys(RULES).sort()).toEqual(fields.sort());
  });

  it('lets nobody without a role do anything that changes something', () => {
    const changing = Object.entries(RULES).filter(([name]) => name.startsWith('Mutation.'));
    expect(changing.length).toBeGreaterThan(0);
    for (const [, rule] of changing) {
      expect(() => authorise(ANONYMOUS, rule, {})).toThrow(NotAllowedError);
    }
  });

  it('knows every argument by which a root field can be asked for what is not public', () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
    const asked = fields.flatMap(({ args }) => args);
    const byPerspective = asked.filter(({ type }) => String(type).startsWith('Perspective'));
    expect(new Set(byPerspective.map(({ name }) => name))).toEqual(new Set(['perspective']));
    for (const name of Object.keys(ARGUMENT_RULES)) {
      expect(asked.map((arg) => arg.name)).toContain(name);
    }
  });
});
