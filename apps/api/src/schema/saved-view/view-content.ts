import { type FieldProblem, InvalidInput } from '@sujarit/domain/errors';
import { tableQuery } from '@sujarit/domain/table-view';
import { builder } from '../builder.ts';

const longest = { name: 80, query: 2_000 };

export const ViewInput = builder.inputType('ViewInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    query: t.string({ required: true, description: 'What the address says of the table; the period is not kept.' }),
    shared: t.boolean({ required: true, description: 'Seen by the whole office.' }),
  }),
});

export interface ViewContent {
  name: string;
  query: string;
  shared: boolean;
}

/** A view's content as it is kept. @throws InvalidInput VIEW_INVALID: a name that is empty or too long, a query that is too long */
export function readView(input: ViewContent): ViewContent {
  const name = input.name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  const query = tableQuery(input.query);
  const problems: FieldProblem[] = [
    ...(name === '' ? [{ field: 'name', code: 'VIEW_NAME_REQUIRED' }] : []),
    ...(name.length > longest.name ? [{ field: 'name', code: 'VIEW_NAME_TOO_LONG' }] : []),
    ...(query.length > longest.query ? [{ field: 'query', code: 'VIEW_TOO_LONG' }] : []),
  ];
  if (problems.length > 0) throw new InvalidInput('VIEW_INVALID', problems, { longest: longest.name });
  return { name, query, shared: input.shared };
}
