import type { ApolloServer } from '@apollo/server';
import { ApiContext } from '@sujarit/api/context';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import { type ActorName, actorNames, actorOf, scopeOfActor } from './actors.ts';
import { globalId, type Place, places } from './names.ts';
import { type Outcome, outcomeOf, placesIn } from './outcome.ts';
import { leafNames, rowTypeOf, selectionOf } from './selection.ts';
import type { MatrixTable, OperationRow, TypeRow } from './table.ts';

export interface MatrixResult {
  cases: number;
  /** One line for each case that did not come out as the table says, and for each field that the table does not know. */
  deviations: string[];
}

interface Case {
  name: string;
  actor: ActorName;
  place: Place;
  document: string;
  variables?: Record<string, unknown>;
  path: string[];
  expected: 'seen' | 'not seen';
  /** Answers other than 'seen' that are right where 'seen' is expected (a list that may be empty). */
  mayBeEmpty?: boolean;
  invalidIsRefused?: boolean;
}

/** Runs every field of the schema as every actor on rows of every place, and compares with the table. Nothing that is run is kept. */
export async function runMatrix(
  apollo: ApolloServer<ApiContext>,
  schema: GraphQLSchema,
  table: MatrixTable,
): Promise<MatrixResult> {
  const deviations = unknownFields(schema, table);
  const cases = [...nodeCases(schema, table), ...operationCases(schema, table)];
  for (const one of cases) {
    const answer = await run(apollo, one);
    const outcome = outcomeOf(answer, one.path);
    const where = `${one.name} as ${one.actor} on ${one.place}`;
    if (!isAsExpected(one, outcome)) deviations.push(`${where}: expected ${one.expected}, was ${outcome}`);
    const leaked = placesIn(answer).filter((place) => !scopeOfActor[one.actor].includes(place));
    if (leaked.length > 0) deviations.push(`${where}: the answer shows rows of ${leaked.join(', ')}`);
    const counted = connectionIn(answer, one.path);
    if (counted && counted.totalCount !== counted.edges.length) {
      deviations.push(`${where}: counts ${counted.totalCount} rows and shows ${counted.edges.length}`);
    }
    if (one.expected === 'not seen' && placesIn(answer).includes(one.place))
      deviations.push(`${where}: the answer shows what it should not`);
  }
  return { cases: cases.length, deviations };
}

function isAsExpected(one: Case, outcome: Outcome): boolean {
  if (outcome.startsWith('fault')) return false;
  if (one.expected === 'seen') return outcome === 'seen' || (one.mayBeEmpty === true && outcome === 'empty');
  return (
    outcome === 'refused' ||
    outcome === 'empty' ||
    (one.invalidIsRefused === true && outcome.startsWith('problem InvalidInputProblem'))
  );
}

async function run(apollo: ApolloServer<ApiContext>, one: Case) {
  const contextValue = new ApiContext({
    actor: actorOf(one.actor),
    requestId: 'isolation-matrix',
    address: '127.0.0.1',
    today: '2023-04-15',
    mailbox: true,
    adminOrigin: 'http://admin.test',
    deliveryPlace: 'sftp://files.test/in',
    tally: { queries: 0 },
  });
  contextValue.failed = true; // the unit is rolled back: the world stays as it is
  const response = await apollo.executeOperation(
    { query: one.document, variables: one.variables ?? {} },
    { contextValue },
  );
  return response.body.kind === 'single' ? response.body.singleResult : {};
}

/** The connection that a path leads to, where it counts its rows: no role may learn the number of rows it does not see. */
function connectionIn(answer: { data?: unknown }, path: string[]): { edges: unknown[]; totalCount: number } | null {
  let value: unknown = answer.data;
  for (const step of path) value = (value as Record<string, unknown> | null | undefined)?.[step];
  const found = value as { edges?: unknown[]; totalCount?: number } | null | undefined;
  return found?.edges && found.totalCount !== undefined ? { edges: found.edges, totalCount: found.totalCount } : null;
}

const hidden = (name: string) => name.startsWith('__');
const structural = (type: GraphQLObjectType) =>
  /(Connection|Edge|Success|Problem)$/.test(type.name) ||
  ['PageInfo', 'FieldProblem', 'Query', 'Mutation'].includes(type.name);

/** Fields and types of the schema that the table does not know, and rows of the table that the schema no longer has. */
function unknownFields(schema: GraphQLSchema, table: MatrixTable): string[] {
  const unknown: string[] = [];
  const compare = (what: string, there: string[], known: string[]) => {
    for (const name of there) if (!known.includes(name)) unknown.push(`${what}.${name}: the table does not know it`);
    for (const name of known)
      if (!there.includes(name)) unknown.push(`${what}.${name}: in the table, not in the schema`);
  };
  const objects = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !hidden(type.name) && !structural(type));
  compare(
    'type',
    objects.map((type) => type.name),
    Object.keys(table.types),
  );
  for (const type of objects) {
    const row = table.types[type.name];
    if (row) compare(type.name, Object.keys(type.getFields()), row.fields.split(' '));
  }
  compare('Query', Object.keys(schema.getQueryType()!.getFields()), ['node', 'nodes', ...Object.keys(table.queries)]);
  compare('Mutation', Object.keys(schema.getMutationType()!.getFields()), Object.keys(table.mutations));
  return unknown;
}

const mayRead = (row: TypeRow | undefined, actor: ActorName) => row === undefined || row.readers.includes(actor);

/** node(id) of every node type and place, with each of its fields, as every actor. */
function nodeCases(schema: GraphQLSchema, table: MatrixTable): Case[] {
  return Object.entries(table.types).flatMap(([name, row]) => {
    const type = schema.getType(name);
    if (!row.node || !isObjectType(type)) return [];
    const fields = Object.values(type.getFields()).filter((field) => !leafNames(type).includes(field.name));
    return Object.entries(row.node).flatMap(([instance, idFor]) =>
      places.flatMap((place) => {
        const id = idFor(place);
        if (id === null) return [];
        const readers = row.instances?.[instance] ?? row.readers;
        return actorNames.flatMap((actor) => {
          const reaches = scopeOfActor[actor].includes(place) && readers.includes(actor);
          const base = { actor, place, variables: { id: globalId(name, id) } };
          const leaves: Case = {
            ...base,
            name: `node ${name} (${instance})`,
            document: `query($id: ID!) { node(id: $id) { ... on ${name} { ${leafNames(type).join(' ')} } } }`,
            path: ['node'],
            expected: reaches ? 'seen' : 'not seen',
          };
          return [leaves, ...fields.map((field) => fieldCase(base, type, field, instance, table, reaches))];
        });
      }),
    );
  });
}

function fieldCase(
  base: Pick<Case, 'actor' | 'place' | 'variables'>,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  instance: string,
  table: MatrixTable,
  reaches: boolean,
): Case {
  const args = table.arguments[`${type.name}.${field.name}`] ?? '';
  const rows = table.types[rowTypeOf(field.type)];
  return {
    ...base,
    name: `${type.name}.${field.name} (${instance})`,
    document: `query($id: ID!) { node(id: $id) { ... on ${type.name} { ${field.name}${args} ${selectionOf(field.type)} } } }`,
    path: ['node', field.name],
    expected: reaches && mayRead(rows, base.actor) ? 'seen' : 'not seen',
    mayBeEmpty:
      table.mayBeEmpty.includes(`${type.name}.${field.name}`) ||
      table.mayBeEmpty.includes(`${type.name}.${field.name} (${instance})`),
  };
}

/** Every query and mutation with arguments that reach for each place, as every actor. */
function operationCases(schema: GraphQLSchema, table: MatrixTable): Case[] {
  const of = (
    kind: 'query' | 'mutation',
    fields: Record<string, GraphQLField<unknown, unknown>>,
    rows: Record<string, OperationRow>,
  ) =>
    Object.entries(rows).flatMap(([name, row]) => {
      const field = fields[name];
      if (!field) return [];
      return (row.rowless ? (['own'] as const) : (row.places ?? places)).flatMap((place) =>
        actorNames.map((actor): Case => {
          const args = row.args?.(place);
          const reaches = row.allow.includes(actor) && (row.rowless === true || scopeOfActor[actor].includes(place));
          return {
            name,
            actor,
            place,
            document: `${kind} { ${name}${args ? `(${args})` : ''} ${selectionOf(field.type)} }`,
            path: [name],
            expected: reaches ? 'seen' : 'not seen',
            mayBeEmpty: row.mayBeEmpty === true,
            invalidIsRefused: row.outOfReachIsInvalid === true,
          };
        }),
      );
    });
  return [
    ...of('query', schema.getQueryType()!.getFields(), table.queries),
    ...of('mutation', schema.getMutationType()!.getFields(), table.mutations),
  ];
}
