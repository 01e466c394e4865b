/** Questions made from the schema itself, so that a new field is asked for without anybody thinking of it. */
import { schema } from '@yearline/server/schema/index';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  OperationTypeNode,
} from 'graphql';

export interface RootField {
  /** Such as "Query.entry". */
  readonly coordinate: string;
  readonly operation: OperationTypeNode;
  readonly field: GraphQLField<unknown, unknown>;
}

export function rootFields(): RootField[] {
  return Object.values(OperationTypeNode).flatMap((operation) => {
    const type = schema.getRootType(operation);
    return Object.values(type?.getFields() ?? {}).map((field) => ({
      coordinate: `${type?.name}.${field.name}`,
      operation,
      field,
    }));
  });
}

/** An operation that asks a root field for little, with its required arguments and those given. */
export function questionFor(
  { operation, field }: RootField,
  extra: Readonly<Record<string, unknown>> = {},
): { readonly query: string; readonly variables: Record<string, unknown> } {
  const args = field.args.filter((arg) => isRequiredArgument(arg) || arg.name in extra);
  const list = (text: (arg: (typeof args)[number]) => string) =>
    args.length > 0 ? `(${args.map(text).join(', ')})` : '';
  const type = getNamedType(field.type);
  const answer = isLeafType(type) ? '' : '{ __typename ... on Error { code message } }';
  return {
    query: `${operation} ${list((arg) => `$${arg.name}: ${arg.type}`)} {
      ${field.name}${list((arg) => `${arg.name}: $${arg.name}`)} ${isUnionWithErrors(type) ? answer : answer && '{ __typename }'}
    }`,
    variables: Object.fromEntries(
      args.map((arg) => [arg.name, extra[arg.name] ?? sampleOf(arg.type)]),
    ),
  };
}

function isUnionWithErrors(type: GraphQLNamedType): boolean {
  return (
    isAbstractType(type) &&
    schema.getPossibleTypes(type).some((one) => one.getInterfaces().some(isErrorInterface))
  );
}

function isErrorInterface({ name }: GraphQLNamedType): boolean {
  return name === 'Error';
}

/** A value that the type takes: the least of it, and every whole number as large as a page may be. */
export function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]));
  }
  return { Int: 100, Float: 1, Boolean: true, DateTime: '2004-05-25' }[type.name] ?? 'x';
}

/** Everything a type can give, so many levels deep. Fields with required arguments are left to the root table. */
export function everythingOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  const own =
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field) => selectField(field, depth))
      : [];
  const possible = isAbstractType(type)
    ? schema.getPossibleTypes(type).map((one) => `... on ${one.name} ${everythingOf(one, depth)}`)
    : [];
  return `{ __typename ${[...own, ...possible].join(' ')} }`;
}

function selectField(field: GraphQLField<unknown, unknown>, depth: number): string[] {
  const type = getNamedType(field.type);
  if (field.args.some(isRequiredArgument)) return [];
  if (isLeafType(type)) return [field.name];
  return depth === 0 ? [] : [`${field.name} ${everythingOf(type, depth - 1)}`];
}
