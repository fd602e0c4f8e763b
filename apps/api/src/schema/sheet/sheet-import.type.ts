import { accessible } from '@sujarit/auth/ability';
import type { Prisma, SheetVerdict } from '@sujarit/db/generated/prisma/client';
import { arabicDigits } from '@sujarit/domain/thai-digits';
import { builder } from '../builder.ts';
import { lettersOf, SheetLetters } from './sheet-letters.type.ts';
import { SheetVerdictEnum } from './sheet-row.type.ts';

const SheetStateEnum = builder.enumType('SheetState', {
  values: ['QUEUED', 'READING', 'PREVIEW', 'CONFIRMED', 'DONE', 'FAILED'] as const,
});
export const SheetKindEnum = builder.enumType('SheetKind', { values: ['ITA_RESULTS', 'AUTHORITIES'] as const });

interface VerdictCount {
  verdict: SheetVerdict;
  count: number;
}
const SheetCount = builder.objectRef<VerdictCount>('SheetCount').implement({
  authScopes: { may: 'sheetRow.read' },
  fields: (t) => ({
    verdict: t.expose('verdict', { type: SheetVerdictEnum }),
    count: t.exposeInt('count'),
  }),
});

/** Rows whose name or code has the words. */
function searched(words: string | undefined): Prisma.SheetRowWhereInput {
  if (!words) return {};
  const code = { path: ['code'], string_contains: arabicDigits(words) };
  return { OR: [{ label: { contains: words, mode: 'insensitive' } }, { cells: code }] };
}

export const SheetImport = builder.prismaNode('SheetImport', {
  description:
    'A filled workbook that an office brought: it is shown what it would do, and written when somebody confirms.',
  authScopes: { may: 'sheet.read' },
  id: { field: 'id' },
  findUnique: (id, context) => ({ id, AND: [accessible(context.ability, 'sheet.read')] }),
  fields: (t) => ({
    kind: t.expose('kind', { type: SheetKindEnum }),
    name: t.exposeString('name'),
    state: t.expose('state', { type: SheetStateEnum }),
    done: t.exposeInt('done', { description: 'Rows written so far.' }),
    total: t.exposeInt('total', { description: 'Rows to be written, once confirmed.' }),
    unfilled: t.exposeInt('unfilled', { description: 'Rows of the template that nobody filled.' }),
    stale: t.exposeInt('stale', { description: 'Rows that others changed meanwhile: not written, shown again.' }),
    creatorName: t.exposeString('creatorName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    confirmerName: t.exposeString('confirmerName', { nullable: true }),
    confirmedAt: t.expose('confirmedAt', { type: 'DateTime', nullable: true }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    errorCode: t.exposeString('errorCode', { nullable: true }),
    errorParams: t.expose('errorParams', { type: 'Json', nullable: true }),
    version: t.exposeInt('version'),
    downloadPath: t.string({
      description: 'Path of the workbook at the API, as it was brought.',
      select: { id: true },
      resolve: ({ id }) => `/files/sheet/${id}`,
    }),
    counts: t.field({
      type: [SheetCount],
      select: { id: true },
      resolve: async ({ id: sheetId }, _args, context) => {
        const groups = await context.db.sheetRow.groupBy({
          by: ['verdict'],
          where: { AND: [accessible(context.ability, 'sheetRow.read')], sheetId },
          orderBy: { verdict: 'asc' },
          _count: true,
        });
        return groups.map(({ verdict, _count: count }) => ({ verdict, count }));
      },
    }),
    letters: t.field({
      type: SheetLetters,
      nullable: true,
      description: 'Of a sheet of authorities and their people.',
      select: { id: true, kind: true },
      resolve: ({ id, kind }, _args, context) => (kind === 'AUTHORITIES' ? lettersOf(context.db, id) : null),
    }),
    rows: t.relatedConnection('rows', {
      cursor: 'sheetId_part_line',
      description: 'In the workbook’s order; of one verdict where it is said.',
      args: { verdict: t.arg({ type: SheetVerdictEnum }), search: t.arg.string({ description: 'In a name or code.' }) },
      totalCount: true,
      query: ({ verdict, search }, context) => ({
        where: {
          AND: [accessible(context.ability, 'sheetRow.read'), searched(search?.trim())],
          ...(verdict ? { verdict } : {}),
        },
        orderBy: [{ part: 'asc' }, { line: 'asc' }],
      }),
    }),
  }),
});
