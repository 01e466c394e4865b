/**
 * Queries that are asked again and again run as functions that graphql-jit makes of them: the same answers, at about
 * half the processor time (docs/decisions/0016). Everything else is executed as usual: what is asked for the first
 * times, so that a flood of queries that differ costs no compilation; mutations and subscriptions; and what graphql-jit
 * cannot compile.
 */
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { getOperationAST } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import type { Context } from './context.ts';

/** Compiling costs as much as some ten executions. */
const ASKED_BEFORE_COMPILING = 3;

interface AskedDocument {
  times: number;
  /** By operation name; null where it cannot be compiled. */
  readonly compiled: Map<string, CompiledQuery | null>;
}

export function compiledQueries(): Plugin<Context> {
  // Yoga parses a text once and keeps the document while it is asked for; with it goes what was compiled.
  const documents = new WeakMap<DocumentNode, AskedDocument>();
  return {
    onExecute({ args, setExecuteFn }) {
      const { document, schema, operationName } = args;
      let asked = documents.get(document);
      if (!asked) {
        asked = { times: 0, compiled: new Map() };
        documents.set(document, asked);
      }
      asked.times += 1;
      if (asked.times <= ASKED_BEFORE_COMPILING) return;
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== 'query') return;
      const name = operation.name?.value ?? '';
      let query = asked.compiled.get(name);
      if (query === undefined) {
        query = compiled(schema, document, operation);
        asked.compiled.set(name, query);
      }
      if (query) {
        const run = query.query;
        setExecuteFn(({ rootValue, contextValue, variableValues }) =>
          run(rootValue, contextValue, variableValues),
        );
      }
    },
  };
}

function compiled(
  schema: Parameters<typeof compileQuery>[0],
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledQuery | null {
  const result = compileQuery(schema, document, operation.name?.value, {
    disablingCapturingStackErrors: true,
  });
  return isCompiledQuery(result) ? result : null;
}
