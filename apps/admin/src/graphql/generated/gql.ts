/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment FigureParts on Figure {\n    id\n    key\n    phrase\n    qualifier\n    value\n    low\n    high\n    hardLow\n    hardHigh\n    softLow\n    softHigh\n    best\n    attribution\n    confirmed\n    note\n    measure {\n      key\n      label\n      kind\n      unit\n      period\n      places\n      population\n      definition\n    }\n  }\n": typeof types.FigurePartsFragmentDoc,
    "\n  fragment PassageParts on PassageChange {\n    kind\n    earlier\n    later\n    earlierSection\n    laterSection\n    similarity\n    moved\n    words {\n      kind\n      text\n    }\n    warnings\n  }\n": typeof types.PassagePartsFragmentDoc,
    "\n  query Comparison($country: String!, $from: Int!, $to: Int!, $asOf: DateTime) {\n    country(code: $country) {\n      id\n      code\n      name\n      entries(first: 100) {\n        nodes {\n          id\n          edition {\n            id\n            year\n          }\n        }\n      }\n    }\n    compare(country: $country, from: $from, to: $to, asOf: $asOf) {\n      from {\n        ...ComparedEntry\n      }\n      to {\n        ...ComparedEntry\n      }\n      figures {\n        measure {\n          key\n          label\n          kind\n          unit\n          period\n          places\n        }\n        verdict\n        certainty\n        reason\n        changeLow\n        changeHigh\n        changeText\n        percent\n        flags\n        earlier {\n          ...FigureParts\n        }\n        later {\n          ...FigureParts\n        }\n      }\n      passages {\n        ...PassageParts\n      }\n      summary {\n        text\n        figures\n        passages\n        carriedOverShare\n      }\n      policy\n      proseMethod\n    }\n  }\n": typeof types.ComparisonDocument,
    "\n  fragment ComparedEntry on Entry {\n    id\n    title\n    edition {\n      id\n      year\n    }\n    revision {\n      id\n      number\n      createdAt\n      contentHash\n    }\n    sections {\n      id\n      key\n      heading\n    }\n  }\n": typeof types.ComparedEntryFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      hasPassword\n      can\n    }\n  }\n": typeof types.ViewerDocument,
};
const documents: Documents = {
    "\n  fragment FigureParts on Figure {\n    id\n    key\n    phrase\n    qualifier\n    value\n    low\n    high\n    hardLow\n    hardHigh\n    softLow\n    softHigh\n    best\n    attribution\n    confirmed\n    note\n    measure {\n      key\n      label\n      kind\n      unit\n      period\n      places\n      population\n      definition\n    }\n  }\n": types.FigurePartsFragmentDoc,
    "\n  fragment PassageParts on PassageChange {\n    kind\n    earlier\n    later\n    earlierSection\n    laterSection\n    similarity\n    moved\n    words {\n      kind\n      text\n    }\n    warnings\n  }\n": types.PassagePartsFragmentDoc,
    "\n  query Comparison($country: String!, $from: Int!, $to: Int!, $asOf: DateTime) {\n    country(code: $country) {\n      id\n      code\n      name\n      entries(first: 100) {\n        nodes {\n          id\n          edition {\n            id\n            year\n          }\n        }\n      }\n    }\n    compare(country: $country, from: $from, to: $to, asOf: $asOf) {\n      from {\n        ...ComparedEntry\n      }\n      to {\n        ...ComparedEntry\n      }\n      figures {\n        measure {\n          key\n          label\n          kind\n          unit\n          period\n          places\n        }\n        verdict\n        certainty\n        reason\n        changeLow\n        changeHigh\n        changeText\n        percent\n        flags\n        earlier {\n          ...FigureParts\n        }\n        later {\n          ...FigureParts\n        }\n      }\n      passages {\n        ...PassageParts\n      }\n      summary {\n        text\n        figures\n        passages\n        carriedOverShare\n      }\n      policy\n      proseMethod\n    }\n  }\n": types.ComparisonDocument,
    "\n  fragment ComparedEntry on Entry {\n    id\n    title\n    edition {\n      id\n      year\n    }\n    revision {\n      id\n      number\n      createdAt\n      contentHash\n    }\n    sections {\n      id\n      key\n      heading\n    }\n  }\n": types.ComparedEntryFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      hasPassword\n      can\n    }\n  }\n": types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FigureParts on Figure {\n    id\n    key\n    phrase\n    qualifier\n    value\n    low\n    high\n    hardLow\n    hardHigh\n    softLow\n    softHigh\n    best\n    attribution\n    confirmed\n    note\n    measure {\n      key\n      label\n      kind\n      unit\n      period\n      places\n      population\n      definition\n    }\n  }\n"): (typeof documents)["\n  fragment FigureParts on Figure {\n    id\n    key\n    phrase\n    qualifier\n    value\n    low\n    high\n    hardLow\n    hardHigh\n    softLow\n    softHigh\n    best\n    attribution\n    confirmed\n    note\n    measure {\n      key\n      label\n      kind\n      unit\n      period\n      places\n      population\n      definition\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PassageParts on PassageChange {\n    kind\n    earlier\n    later\n    earlierSection\n    laterSection\n    similarity\n    moved\n    words {\n      kind\n      text\n    }\n    warnings\n  }\n"): (typeof documents)["\n  fragment PassageParts on PassageChange {\n    kind\n    earlier\n    later\n    earlierSection\n    laterSection\n    similarity\n    moved\n    words {\n      kind\n      text\n    }\n    warnings\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Comparison($country: String!, $from: Int!, $to: Int!, $asOf: DateTime) {\n    country(code: $country) {\n      id\n      code\n      name\n      entries(first: 100) {\n        nodes {\n          id\n          edition {\n            id\n            year\n          }\n        }\n      }\n    }\n    compare(country: $country, from: $from, to: $to, asOf: $asOf) {\n      from {\n        ...ComparedEntry\n      }\n      to {\n        ...ComparedEntry\n      }\n      figures {\n        measure {\n          key\n          label\n          kind\n          unit\n          period\n          places\n        }\n        verdict\n        certainty\n        reason\n        changeLow\n        changeHigh\n        changeText\n        percent\n        flags\n        earlier {\n          ...FigureParts\n        }\n        later {\n          ...FigureParts\n        }\n      }\n      passages {\n        ...PassageParts\n      }\n      summary {\n        text\n        figures\n        passages\n        carriedOverShare\n      }\n      policy\n      proseMethod\n    }\n  }\n"): (typeof documents)["\n  query Comparison($country: String!, $from: Int!, $to: Int!, $asOf: DateTime) {\n    country(code: $country) {\n      id\n      code\n      name\n      entries(first: 100) {\n        nodes {\n          id\n          edition {\n            id\n            year\n          }\n        }\n      }\n    }\n    compare(country: $country, from: $from, to: $to, asOf: $asOf) {\n      from {\n        ...ComparedEntry\n      }\n      to {\n        ...ComparedEntry\n      }\n      figures {\n        measure {\n          key\n          label\n          kind\n          unit\n          period\n          places\n        }\n        verdict\n        certainty\n        reason\n        changeLow\n        changeHigh\n        changeText\n        percent\n        flags\n        earlier {\n          ...FigureParts\n        }\n        later {\n          ...FigureParts\n        }\n      }\n      passages {\n        ...PassageParts\n      }\n      summary {\n        text\n        figures\n        passages\n        carriedOverShare\n      }\n      policy\n      proseMethod\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ComparedEntry on Entry {\n    id\n    title\n    edition {\n      id\n      year\n    }\n    revision {\n      id\n      number\n      createdAt\n      contentHash\n    }\n    sections {\n      id\n      key\n      heading\n    }\n  }\n"): (typeof documents)["\n  fragment ComparedEntry on Entry {\n    id\n    title\n    edition {\n      id\n      year\n    }\n    revision {\n      id\n      number\n      createdAt\n      contentHash\n    }\n    sections {\n      id\n      key\n      heading\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      hasPassword\n      can\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      id\n      name\n      email\n      role\n      hasPassword\n      can\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;