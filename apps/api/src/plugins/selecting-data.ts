import { type FieldNode, type GraphQLResolveInfo, type InlineFragmentNode, Kind } from 'graphql';

/**
 * A mutation's info as if its answer's `data` were always asked for: the Prisma plugin plans an empty selection, which Prisma refuses, for a
 * document that only asks how the mutation ended. What is answered stays as the document asks.
 */
export function selectingData(info: GraphQLResolveInfo): GraphQLResolveInfo {
  const { fieldName } = info;
  const success = `Mutation${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Success`;
  if (!info.schema.getType(success)) return info;
  const asked = dataOf(success);
  const fieldNodes = info.fieldNodes.map((node) => ({
    ...node,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [...(node.selectionSet?.selections ?? []), asked] } as const,
  }));
  return { ...info, fieldNodes };
}

function dataOf(success: string): InlineFragmentNode {
  const field = (name: string, inside: FieldNode[] = []): FieldNode => ({
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(inside.length > 0 ? { selectionSet: { kind: Kind.SELECTION_SET, selections: inside } } : {}),
  });
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: success } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field('data', [field('__typename')])] },
  };
}
