/** Refuses a document by its form alone, before anything of it runs: too many words, aliases or directives. */
import { type ASTVisitor, GraphQLError, parse, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from './limits.ts';

export function documentLimits(limits: Limits): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string, options: object) =>
        parse(source, { ...options, maxTokens: limits.tokens }),
      );
    },
    onValidate({ addValidationRule }) {
      addValidationRule((context: ValidationContext) => aliasesAndDirectives(context, limits));
    },
  };
}

/** Counted as written. What fragments multiply counts as cost. */
function aliasesAndDirectives(context: ValidationContext, limits: Limits): ASTVisitor {
  let aliases = 0;
  let directives = 0;
  return {
    Field({ alias }) {
      if (alias) aliases += 1;
    },
    Directive() {
      directives += 1;
    },
    Document: {
      leave() {
        report('aliases', aliases, limits.aliases);
        report('directives', directives, limits.directives);
      },
    },
  };

  function report(what: string, found: number, limit: number): void {
    if (found <= limit) return;
    context.reportError(
      new GraphQLError(
        `The document has ${found} ${what}; at most ${limit} are read. Send it in parts.`,
        { extensions: { code: 'DOCUMENT_TOO_LARGE', found, limit } },
      ),
    );
  }
}
