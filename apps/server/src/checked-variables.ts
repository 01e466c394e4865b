/**
 * Variables that do not fit are refused before anything runs, in the same words however the query is run: graphql-jit
 * has words of its own for them, and knows nothing of @oneOf.
 */
import { GraphQLError, getOperationAST, getVariableValues } from 'graphql';
import type { Plugin } from 'graphql-yoga';

export function checkedVariables(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation?.variableDefinitions?.length) return;
      const { errors } = getVariableValues(
        args.schema,
        operation.variableDefinitions,
        args.variableValues ?? {},
      );
      if (errors) setResultAndStopExecution({ errors: errors.map(asBadInput) });
    },
  };
}

/** 400 by GraphQL over HTTP, except for who accepts nothing but application/json. */
function asBadInput({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT', http: { spec: true, status: 400 } },
  });
}
