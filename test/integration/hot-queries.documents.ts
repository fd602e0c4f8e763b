import { readFileSync } from 'node:fs';
import { type FieldNode, Kind, type OperationDefinitionNode, parse, visit } from 'graphql';

/** A query of an app: one screen or a part of it. */
export interface AppQuery {
  app: 'admin' | 'rollup';
  name: string;
  hash: string;
  operation: OperationDefinitionNode;
}

/** Values of arguments, by `field.argument` or by the argument's name alone. */
export type Samples = Record<string, unknown>;

/** Every persisted query of an app, as the API knows it. */
export function queriesOf(app: AppQuery['app']): AppQuery[] {
  const file = new URL(`../../apps/api/persisted/${app}.json`, import.meta.url);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.entries(manifest).flatMap(([hash, text]) =>
    parse(text).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'query'
        ? [{ app, name: definition.name?.value ?? 'anonymous', hash, operation: definition }]
        : [],
    ),
  );
}

/**
 * Values for a query's variables, found by the arguments that they are given to. A variable that may be left out is left out when no sample
 * is known. @throws Error naming the one that needs a sample
 */
export function variablesFor({ app, name, operation }: AppQuery, samples: Samples): Record<string, unknown> {
  const usedAs = argumentsOf(operation);
  const values: Record<string, unknown> = {};
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    const uses = usedAs.get(variable.name.value) ?? [];
    const sample = uses
      .flatMap(([field, argument]) => [`${field}.${argument}`, argument])
      .find((key) => key in samples);
    if (sample) values[variable.name.value] = samples[sample];
    else if (
      type.kind === Kind.NON_NULL_TYPE &&
      type.type.kind === Kind.NAMED_TYPE &&
      type.type.name.value === 'Boolean'
    ) {
      values[variable.name.value] = true;
    } else if (type.kind === Kind.NON_NULL_TYPE && !defaultValue) {
      throw new Error(
        `${app} ${name}: no sample for $${variable.name.value} (${uses.map((use) => use.join('.')).join(', ')})`,
      );
    }
  }
  return values;
}

/** By variable: the fields and arguments, or fields of an argument, that it is given to. */
function argumentsOf(operation: OperationDefinitionNode): Map<string, [field: string, argument: string][]> {
  const found = new Map<string, [string, string][]>();
  const give = (variable: string, field: string, argument: string) =>
    found.set(variable, [...(found.get(variable) ?? []), [field, argument]]);
  visit(operation, {
    Field(field: FieldNode) {
      for (const argument of field.arguments ?? []) {
        if (argument.value.kind === Kind.VARIABLE)
          give(argument.value.name.value, field.name.value, argument.name.value);
        visit(argument.value, {
          ObjectField({ name, value }) {
            if (value.kind === Kind.VARIABLE) give(value.name.value, field.name.value, name.value);
          },
        });
      }
    },
  });
  return found;
}
