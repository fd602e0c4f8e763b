import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  isUnionType,
} from 'graphql';

const isLeaf = (type: GraphQLOutputType) => isScalarType(getNamedType(type)) || isEnumType(getNamedType(type));
const needsNoArgument = (field: GraphQLField<unknown, unknown>) => !field.args.some(isRequiredArgument);

/** Names of a type's fields that hold values, not objects, and ask for no argument. */
export function leafNames(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter((field) => isLeaf(field.type) && needsNoArgument(field))
    .map((field) => field.name);
}

/**
 * A selection of what a field answers: its values, one level deep; the rows of a connection and of a mutation's success; the code of a
 * problem. Values are what a leak would show.
 */
export function selectionOf(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (isUnionType(named)) {
    return `{ __typename ${named
      .getTypes()
      .map((member) => `... on ${member.name} ${selectionOf(member, depth)}`)
      .join(' ')} }`;
  }
  if (isInterfaceType(named)) return '{ __typename }';
  if (!isObjectType(named)) return '';
  const fields = named.getFields();
  const parts = ['__typename', ...leafNames(named)];
  for (const through of ['edges', 'node', 'data', 'totals', 'rows']) {
    if (fields[through] && isObjectType(getNamedType(fields[through].type)) && depth < 3) {
      parts.push(`${through} ${selectionOf(fields[through].type, depth + 1)}`);
    }
  }
  return `{ ${parts.join(' ')} }`;
}

/** The type of the rows that a field leads to: through lists, connections, success types. */
export function rowTypeOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return named.name;
  const edges = named.getFields().edges;
  if (!edges) return named.name;
  const edge = getNamedType(edges.type) as GraphQLObjectType;
  return getNamedType(edge.getFields().node!.type).name;
}
