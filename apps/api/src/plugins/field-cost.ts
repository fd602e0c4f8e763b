import { type GraphQLField, GraphQLList, getNamedType, getNullableType } from 'graphql';
import type { ApiContext } from '../context.ts';

/** Rows of a connection that names no size; builder.ts says the same to the prisma plugin. */
export const defaultPageSize = 50;
const usualListLength = 10;

/** What a field costs: a connection as many rows as it is asked for, any other list the usual number. */
export function fieldCost(
  args: Record<string, unknown>,
  _context: ApiContext,
  field: GraphQLField<unknown, ApiContext, Record<string, unknown>>,
) {
  if (field.name === 'edges') return { field: 1, multiplier: 1 };
  if (getNamedType(field.type).name.endsWith('Connection')) {
    return { field: 1, multiplier: Number(args.first ?? args.last ?? defaultPageSize) };
  }
  const isList = getNullableType(field.type) instanceof GraphQLList;
  return { field: 1, multiplier: isList ? usualListLength : 1 };
}
