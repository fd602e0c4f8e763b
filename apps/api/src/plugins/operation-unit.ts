import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { scopeOf, unitActor } from '@sujarit/auth/actor';
import { type Database, openTenantUnit } from '@sujarit/db/tenant-unit';
import { LimitExceeded, Unauthenticated } from '@sujarit/domain/errors';
import {
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { ApiContext } from '../context.ts';
import { asGraphQLError, formatFault } from '../errors.ts';
import type { PersistedDocuments } from './persisted-documents.ts';

interface Limits {
  depth: number;
  breadth: number;
  complexity: number;
}

/** The apps' own documents are known and reviewed; what an API user writes is held shorter. */
const persistedLimits: Limits = { depth: 14, breadth: 600, complexity: 60_000 };
const freeFormLimits: Limits = { depth: 9, breadth: 200, complexity: 12_000 };

/**
 * One GraphQL operation is one transaction: limits are checked, then it begins with the actor's scope, runs, and commits; a query's can change
 * nothing, any error rolls a mutation back, and a failed commit reaches the client. Limits and begin stand in one plugin because hooks of several run together.
 */
export function operationUnit(
  database: Database,
  schema: GraphQLSchema,
  persisted: PersistedDocuments,
): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue: context, operation, document, request, operationName }) {
          const isPersisted = persisted.has(request.extensions?.persistedQuery?.sha256Hash);
          if (!isPersisted && !context.actor) throw asGraphQLError(new Unauthenticated('SIGN_IN_NEEDED'));
          if (operation) checkSingleMutation(operation);
          const size = complexityFromQuery(document, { schema, variables: request.variables ?? {}, ctx: context });
          checkLimits(size, isPersisted ? persistedLimits : freeFormLimits);
          const workplace = context.actor?.workplace;
          if (!workplace || context.secondFactorNeeded) return;
          const action = operationName ?? operation?.operation ?? 'anonymous';
          const actor = unitActor(context.person, { action, requestId: context.requestId, address: context.address });
          const readOnly = operation?.operation === 'query';
          context.unit = await openTenantUnit(database, scopeOf(workplace), actor, { readOnly });
        },
        async willSendResponse(requestContext) {
          await endUnit(requestContext);
        },
      };
    },
  };
}

/** One mutation an operation: with several, a failure of one would undo another that was already answered as done. */
function checkSingleMutation({ operation, selectionSet }: OperationDefinitionNode): void {
  if (operation !== 'mutation') return;
  const [only, ...more] = selectionSet.selections;
  if (only?.kind !== Kind.FIELD || more.length > 0) throw asGraphQLError(new LimitExceeded('ONE_MUTATION_AT_A_TIME'));
}

function checkLimits(size: Limits, limits: Limits): void {
  for (const kind of ['depth', 'breadth', 'complexity'] as const) {
    if (size[kind] > limits[kind]) {
      throw asGraphQLError(new LimitExceeded('QUERY_TOO_LARGE', { kind, size: size[kind], limit: limits[kind] }));
    }
  }
}

async function endUnit({
  contextValue: context,
  operation,
  response,
}: GraphQLRequestContext<ApiContext>): Promise<void> {
  const unit = context.unit;
  if (!unit || response?.body?.kind !== 'single') return;
  context.unit = null;
  if (operation?.operation === 'query') {
    // it changed nothing: the answer does not wait for its end, and a connection that breaks here is replaced by its pool
    unit.commit().catch(() => undefined);
    return;
  }
  const { singleResult } = response.body;
  const failed = context.failed || (operation?.operation === 'mutation' && singleResult.errors !== undefined);
  if (failed) return unit.rollback();
  try {
    await unit.commit();
  } catch (error) {
    const formatted: GraphQLFormattedError = formatFault(
      { message: 'commit failed' },
      new GraphQLError('commit failed', { originalError: error as Error }),
      context.requestId,
    );
    singleResult.data = null;
    singleResult.errors = [formatted];
  }
}
