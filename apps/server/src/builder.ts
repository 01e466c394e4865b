import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin, { decodeGlobalID } from '@pothos/plugin-relay';
import { InvalidInputError } from '@yearline/survey/errors';
import { MAX_PAGE, type Page } from '@yearline/survey/paging/read-page';
import AuthorizationPlugin from './authorization/plugin.ts';
import type { Context } from './context.ts';
import { fieldCost } from './limits/query-cost.ts';

/** The types that `node` can fetch. An id of anything else names nothing. */
export const NODE_TYPES: readonly string[] = ['Country', 'Edition', 'Entry', 'Figure', 'Revision'];
const NOTHING = { typename: 'Entry', id: '0' };

/** The Pothos builder with its plugins and scalars; the types stand in schema/, a file per noun. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string | number };
    DateTime: { Input: Date; Output: string };
    Date: { Input: string; Output: string };
    Year: { Input: number; Output: number };
    CountryCode: { Input: string; Output: string };
  };
  Connection: { totalCount: () => number };
}>({
  // The first stands outermost: errors of what is not allowed become members of a mutation's answer.
  plugins: [RelayPlugin, ErrorsPlugin, AuthorizationPlugin, ComplexityPlugin],
  // Limits are kept before anything runs; see limits/query-cost.ts.
  complexity: { disabled: true, fieldComplexity: fieldCost },
  defaultFieldNullability: false,
  relay: {
    decodeGlobalID: (globalId) => {
      // An id that we never gave names nothing, like the id of something that is not there.
      try {
        const decoded = decodeGlobalID(globalId);
        return NODE_TYPES.includes(decoded.typename) ? decoded : NOTHING;
      } catch {
        return NOTHING;
      }
    },
    nodesOnConnection: { description: 'The items of this page.' },
    defaultConnectionTypeOptions: { description: 'A page of a list, after the Relay connections.' },
    defaultEdgeTypeOptions: { description: 'An item of a page, with its cursor.' },
    edgesFieldOptions: { description: 'The items of this page, each with its cursor.' },
    nodeFieldOptions: { description: 'The item.' },
    cursorFieldOptions: { description: 'Opaque; for `after` and `before`.' },
    pageInfoFieldOptions: { description: 'Where this page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether items follow.' },
    hasPreviousPageFieldOptions: { description: 'Whether items come before.' },
    startCursorFieldOptions: { description: 'Of the first item; null when there is none.' },
    endCursorFieldOptions: { description: 'Of the last item; null when there is none.' },
    firstArgOptions: { description: 'How many from the start, 1 to 100; 50 when left out.' },
    afterArgOptions: { description: 'Only items after this cursor.' },
    lastArgOptions: { description: 'How many from the end, 1 to 100.' },
    beforeArgOptions: { description: 'Only items before this cursor.' },
    idFieldOptions: { description: 'Opaque, and different for everything there is.' },
    nodeTypeOptions: { description: 'Whatever can be fetched again by its id.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    nodeQueryOptions: {
      description: 'What has this id; null when it is missing or hidden from the caller.',
      args: { id: { description: 'As some field `id` gave it.' } },
    },
    nodesQueryOptions: {
      description: 'What has these ids, in their order; null where one is missing or hidden.',
      args: { ids: { description: 'As fields `id` gave them; at most 100.' } },
      resolve: (_root, { ids }, _context, _info, resolveNodes) => {
        if (ids.length <= MAX_PAGE) return resolveNodes(ids);
        throw new InvalidInputError([
          {
            path: ['ids'],
            message: `There are ${ids.length} ids; at most ${MAX_PAGE} are answered at once. Ask in parts.`,
          },
        ]);
      },
    },
  },
  errors: { defaultTypes: [], directResult: true },
});

builder.queryType({
  description:
    'Everything that can be read. Without a right, a caller sees what is published and nothing else.',
});
builder.mutationType({
  description:
    'Everything that can be done. Each takes one input and answers with what was done or with a typed error; an error means that nothing was written.',
});

builder.subscriptionType({
  description:
    'What is told as it happens, over server-sent events. Every event is checked anew for who listens.',
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many items the whole list has.',
    resolve: (connection) => connection.totalCount(),
  }),
);

/** A page as a Relay connection, each item wrapped as the node type's parent value. */
export function connection<Item, Node>(page: Page<Item>, wrap: (item: Item) => Node) {
  const edges = page.items.map(({ cursor, item }) => ({ cursor, node: wrap(item) }));
  return {
    edges,
    totalCount: page.totalCount,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** An object type whose parent value is a plain interface. */
export const objectRef = builder.objectRef.bind(builder);
