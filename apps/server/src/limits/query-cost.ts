/**
 * What an operation may cost before it runs: one for every value that its answer can hold. A list counts as full: with
 * as many items as `first`, `last` or `ids` ask for, other lists with five. Told in `extensions.cost` of every answer.
 */
import { type ComplexityResult, complexityFromQuery } from '@pothos/plugin-complexity';
import { DEFAULT_PAGE, MAX_PAGE } from '@yearline/survey/paging/read-page';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.ts';
import type { AskedBy } from '../http/asked-by.ts';
import type { Limits } from './limits.ts';

const ITEMS_OF_A_LIST = 5;

/** For the complexity plugin of the schema builder: how often what stands below a field is counted. */
export function fieldCost(
  args: Readonly<Record<string, unknown>>,
  _context: unknown,
  field: Pick<GraphQLField<unknown, unknown>, 'name' | 'type' | 'args'>,
): { field: number; multiplier: number } {
  return { field: 1, multiplier: itemsOf(args, field) };
}

function itemsOf(
  { first, last, ids }: Readonly<Record<string, unknown>>,
  { name, type, args }: Pick<GraphQLField<unknown, unknown>, 'name' | 'type' | 'args'>,
): number {
  if (Array.isArray(ids)) return ids.length;
  // What is larger than a page may be is refused by the list itself, in its own words.
  if (args.some((arg) => arg.name === 'first')) {
    return Math.min(Number(first ?? last ?? DEFAULT_PAGE), MAX_PAGE);
  }
  // The connection above has already been counted with all its items.
  if ((name === 'edges' || name === 'nodes') && args.length === 0) return 1;
  return String(type).startsWith('[') ? ITEMS_OF_A_LIST : 1;
}

interface Done {
  readonly result: ExecutionResult | AsyncIterable<unknown>;
  readonly setResult: (result: ExecutionResult) => void;
}

interface Asked {
  readonly args: Pick<
    ExecutionArgs,
    'document' | 'schema' | 'operationName' | 'contextValue' | 'variableValues'
  >;
  readonly setResultAndStopExecution: (result: ExecutionResult) => void;
}

/** Refuses what is too deep or too costly, and tells the cost of what is answered. */
export function queryCost(limits: Limits): Plugin<Context, AskedBy> {
  const costs = new Costs();
  const admit = ({ args, setResultAndStopExecution }: Asked) => {
    const { document, schema, operationName, contextValue } = args;
    const variables = args.variableValues ?? {};
    const operation = getOperationAST(document, operationName);
    if (!operation) return;
    const cost = costs.of(schema, document, operation, variables);
    const told = { requested: cost.complexity, limit: limits.cost, depth: cost.depth };
    const refusal = tooDeep(cost, limits) ?? tooCostly(cost, limits);
    if (refusal) {
      setResultAndStopExecution({ errors: [refusal], extensions: { cost: told } });
      return;
    }
    const { spend, viewer } = contextValue as Context & AskedBy;
    return { told, spent: spend?.(viewer, cost.complexity) };
  };
  return {
    onExecute(asked) {
      const admitted = admit(asked);
      if (!admitted) return;
      const tellCost = {
        onExecuteDone({ result, setResult }: Done) {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, cost: admitted.told } });
        },
      };
      return admitted.spent ? admitted.spent.then(() => tellCost) : tellCost;
    },
    async onSubscribe(asked) {
      await admit(asked)?.spent;
    },
  };
}

function tooDeep({ depth }: ComplexityResult, limits: Limits): GraphQLError | null {
  if (depth <= limits.depth) return null;
  return new GraphQLError(
    `The query is ${depth} fields deep; at most ${limits.depth} are answered. Ask for what lies deeper by its id.`,
    { extensions: { code: 'QUERY_TOO_DEEP', http: { status: 400 } } },
  );
}

function tooCostly({ complexity }: ComplexityResult, limits: Limits): GraphQLError | null {
  if (complexity <= limits.cost) return null;
  return new GraphQLError(
    `The query costs ${complexity}; at most ${limits.cost} is answered. Ask for smaller pages or fewer fields.`,
    { extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400 } } },
  );
}

/** Working out a cost takes as long as a small answer, so that it is done once for each document and size of lists. */
class Costs {
  readonly #byDocument = new WeakMap<DocumentNode, LRUCache<string, ComplexityResult>>();

  of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): ComplexityResult {
    let known = this.#byDocument.get(document);
    if (!known) {
      known = new LRUCache({ max: 50 });
      this.#byDocument.set(document, known);
    }
    const key = sizesIn(operation, variables);
    let cost = known.get(key);
    if (!cost) {
      cost = complexityFromQuery(
        { ...document, definitions: [operation, ...document.definitions.filter(isFragment)] },
        { schema, variables: { ...variables }, ctx: {} },
      );
      known.set(key, cost);
    }
    return cost;
  }
}

function isFragment({ kind }: DocumentNode['definitions'][number]): boolean {
  return kind === 'FragmentDefinition';
}

/** The values that can be the size of a list: whole numbers and the lengths of lists. */
function sizesIn(
  { name, variableDefinitions }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  const sizes = (variableDefinitions ?? []).map(({ variable }) => {
    const value = variables[variable.name.value];
    if (typeof value === 'number') return value;
    return Array.isArray(value) ? `[${value.length}]` : typeof value;
  });
  return [name?.value, ...sizes].join(' ');
}
