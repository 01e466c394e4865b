/** Asks the table of rules before any root field is resolved, or a subscription begins. */
import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.ts';
import { authorise, ruleOf } from './rules.ts';

const PLUGIN = 'authorization';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [PLUGIN]: AuthorizationPlugin<Types>;
    }
  }
}

type Resolver<Types extends SchemaTypes> = GraphQLFieldResolver<unknown, Types['Context'], object>;

class AuthorizationPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: Resolver<Types>,
    field: PothosOutputFieldConfig<Types>,
  ): Resolver<Types> {
    return isRoot(field) ? authorised(resolve, field) : resolve;
  }

  override wrapSubscribe(
    subscribe: Resolver<Types> | undefined,
    field: PothosOutputFieldConfig<Types>,
  ): Resolver<Types> | undefined {
    return subscribe && isRoot(field) ? authorised(subscribe, field) : subscribe;
  }
}

function isRoot<Types extends SchemaTypes>({ kind }: PothosOutputFieldConfig<Types>): boolean {
  return kind === 'Query' || kind === 'Mutation' || kind === 'Subscription';
}

function authorised<Types extends SchemaTypes>(
  resolve: Resolver<Types>,
  { parentType, name }: PothosOutputFieldConfig<Types>,
): Resolver<Types> {
  const rule = ruleOf(`${parentType}.${name}`);
  return (parent, args, context, info) => {
    authorise((context as Context).viewer, rule, args as Record<string, unknown>);
    return resolve(parent, args, context, info);
  };
}

SchemaBuilder.registerPlugin(PLUGIN, AuthorizationPlugin);

export default PLUGIN;
