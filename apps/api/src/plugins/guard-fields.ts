import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { ExpectedError } from '@sujarit/domain/errors';
import type { GraphQLFieldResolver } from 'graphql';
import type { ApiContext } from '../context.ts';
import { selectingData } from './selecting-data.ts';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      guardFields: GuardFields<Types>;
    }
  }
}

/** Fields of the relay plugin that reach rows by way of types, which state their own scopes. */
const openRootFields = new Set(['node', 'nodes']);

/**
 * No field of Query or Mutation stands without a stated scope, and no mutation without typed errors: the schema does not build.
 * A mutation's expected failure is answered as data, and remembered, so that its unit is rolled back.
 */
class GuardFields<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>) {
    if (field.kind !== 'Query' && field.kind !== 'Mutation') return field;
    const options = field.pothosOptions as { authScopes?: unknown; errors?: unknown };
    if (!options.authScopes && !openRootFields.has(field.name)) {
      throw new Error(
        `${field.parentType}.${field.name} states no authScopes: say which action of packages/auth/src/actions.ts it is`,
      );
    }
    if (field.kind === 'Mutation' && !options.errors) {
      throw new Error(`Mutation.${field.name} has no typed errors: add "errors: {}"`);
    }
    return field;
  }

  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ) {
    if (field.kind !== 'Mutation') return resolver;
    const remember: typeof resolver = async (parent, args, context, info) => {
      try {
        return await resolver(parent, args, context, selectingData(info));
      } catch (error) {
        if (error instanceof ExpectedError) (context as ApiContext).failed = true;
        throw error;
      }
    };
    return remember;
  }
}

SchemaBuilder.registerPlugin('guardFields', GuardFields);
