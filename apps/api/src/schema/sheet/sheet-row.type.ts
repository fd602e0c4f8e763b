import { changedFields, type RowProblem, type RowValues } from '@sujarit/domain/sheet/sheet-row';
import { builder } from '../builder.ts';

export const SheetVerdictEnum = builder.enumType('SheetVerdict', {
  values: ['ADDED', 'CHANGED', 'SAME', 'REFUSED'] as const,
});
const SheetPartEnum = builder.enumType('SheetPart', { values: ['ITA_RESULT', 'AUTHORITY', 'PERSON'] as const });

const SheetRefusal = builder.objectRef<RowProblem>('SheetRefusal').implement({
  authScopes: { may: 'sheetRow.read' },
  fields: (t) => ({
    column: t.exposeString('column', { nullable: true, description: 'None where the row as a whole is wrong.' }),
    code: t.exposeString('code'),
    params: t.expose('params', { type: 'Json' }),
  }),
});

interface Change {
  field: string;
  before: string | null;
  after: string | null;
}
const SheetChange = builder.objectRef<Change>('SheetChange').implement({
  authScopes: { may: 'sheetRow.read' },
  fields: (t) => ({
    field: t.exposeString('field'),
    before: t.exposeString('before', { nullable: true }),
    after: t.exposeString('after', { nullable: true }),
  }),
});

const text = (value: string | number | null | undefined) => (value == null ? null : String(value));

builder.prismaObject('SheetRow', {
  description: 'A row of a sheet: what it would do, or why it is refused.',
  authScopes: { may: 'sheetRow.read' },
  fields: (t) => ({
    part: t.expose('part', { type: SheetPartEnum }),
    line: t.exposeInt('line', { description: 'As the program numbers it, from 1.' }),
    verdict: t.expose('verdict', { type: SheetVerdictEnum }),
    label: t.exposeString('label'),
    cells: t.expose('cells', { type: 'Json', description: 'What its cells show, by column.' }),
    stale: t.exposeBoolean('stale', { description: 'Changed by others since it was confirmed, and not written.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', nullable: true }),
    problems: t.field({
      type: [SheetRefusal],
      select: { problems: true },
      resolve: ({ problems }) => problems as unknown as RowProblem[],
    }),
    changes: t.field({
      type: [SheetChange],
      description: 'What it writes where something else stands; of a new one, all that it writes.',
      select: { values: true, before: true },
      resolve: ({ values, before }) => {
        const [now, then] = [values as RowValues | null, before as RowValues | null];
        return changedFields(then, now).map((field) => ({
          field,
          before: text(then?.[field]),
          after: text(now?.[field]),
        }));
      },
    }),
  }),
});
