import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { may } from '@sujarit/auth/ability';
import type { Action } from '@sujarit/auth/actions';
import { getDatamodel, type default as PrismaTypes } from '@sujarit/db/generated/pothos-types';
import { Conflict, Forbidden, InvalidInput, LimitExceeded, NotFound, Unauthenticated } from '@sujarit/domain/errors';
import type { ApiContext } from '../context.ts';
import { defaultPageSize, fieldCost } from '../plugins/field-cost.ts';
import '../plugins/guard-fields.ts';

/** Failures that mutations answer as data; anything else is a top-level error. */
const expectedErrors = [InvalidInput, NotFound, Conflict, Forbidden, LimitExceeded];

export const builder = new SchemaBuilder<{
  Context: ApiContext;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  AuthScopes: { may: Action; signedIn: boolean };
  Scalars: {
    /** ISO day, `2022-08-31`. */
    Date: { Input: string; Output: Date | string };
    /** ISO moment. */
    DateTime: { Input: string; Output: Date };
    /** Exact decimal as text: baht, percent, score. */
    Decimal: { Input: string; Output: { toString(): string } };
    Json: { Input: unknown; Output: unknown };
  };
}>({
  plugins: [ScopeAuthPlugin, ErrorsPlugin, 'guardFields', RelayPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: (context) => ({
      may: (action) => may(context.ability, action),
      signedIn: context.actor !== null,
    }),
    unauthorizedError: (_parent, context) => {
      if (!context.actor) return new Unauthenticated('SIGN_IN_NEEDED');
      return new Forbidden(context.secondFactorNeeded ? 'SECOND_FACTOR_NEEDED' : 'ROLE_MAY_NOT');
    },
  },
  errors: { defaultTypes: expectedErrors },
  relay: { cursorType: 'String', clientMutationId: 'omit' },
  prisma: {
    client: (context) => context.db as never,
    dmmf: getDatamodel(),
    onUnusedQuery: 'error',
    maxConnectionSize: 200,
    defaultConnectionSize: defaultPageSize,
  },
  complexity: { fieldComplexity: fieldCost, disabled: true },
});

builder.queryType({});
builder.mutationType({});
