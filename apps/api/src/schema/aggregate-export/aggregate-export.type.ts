import { accessible } from '@sujarit/auth/ability';
import { builder } from '../builder.ts';
import { JobStateEnum } from '../import/plan-import.type.ts';

const ExportFormatEnum = builder.enumType('ExportFormat', { values: ['XLSX', 'CSV', 'ZIP'] as const });

const ExportFile = builder.prismaObject('ExportFile', {
  authScopes: { may: 'export.read' },
  fields: (t) => ({
    format: t.expose('format', { type: ExportFormatEnum }),
    name: t.exposeString('name'),
    sha256: t.exposeString('sha256'),
    size: t.exposeInt('size', { description: 'Bytes.' }),
    downloadPath: t.string({
      select: { exportId: true, format: true },
      description: 'Path of the file at the API, for who may read the export.',
      resolve: ({ exportId, format }) => `/files/export/${exportId}/${format.toLowerCase()}`,
    }),
  }),
});

const sumOf = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);

export const AggregateExport = builder.prismaNode('AggregateExport', {
  description: 'The aggregate of an office’s area in one year and round, as files (DOMAIN section 5).',
  authScopes: { may: 'export.read' },
  id: { field: 'id' },
  findUnique: (id, context) => ({ id, AND: [accessible(context.ability, 'export.read')] }),
  fields: (t) => ({
    fiscalYear: t.exposeInt('fiscalYear'),
    months: t.exposeInt('months'),
    provinceCode: t.exposeString('provinceCode', { nullable: true }),
    regionNo: t.exposeInt('regionNo', { nullable: true }),
    state: t.expose('state', { type: JobStateEnum }),
    done: t.int({
      description: 'Rows made so far.',
      select: { done: true, parts: { select: { done: true } } },
      resolve: ({ done, parts }) => Math.max(done, sumOf(parts.map((part) => part.done))),
    }),
    total: t.exposeInt('total', { description: 'Rows there are to make; 0 until they are counted.' }),
    rows: t.exposeInt('rows', { nullable: true }),
    orderedName: t.exposeString('orderedName'),
    bySchedule: t.boolean({
      description: 'Ordered by a schedule, in the name of who set it.',
      select: { scheduleId: true },
      resolve: ({ scheduleId }) => scheduleId !== null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    errorCode: t.exposeString('errorCode', { nullable: true }),
    deliveryState: t.expose('deliveryState', {
      type: JobStateEnum,
      nullable: true,
      description: 'Of the sending to the place outside; null where none is wanted.',
    }),
    deliveredAt: t.expose('deliveredAt', { type: 'DateTime', nullable: true }),
    deliveredTo: t.exposeString('deliveredTo', { nullable: true, description: 'Host and folder.' }),
    deliveryError: t.exposeString('deliveryError', { nullable: true }),
    files: t.relation('files', {
      type: ExportFile,
      description: 'None before it is ready.',
      query: { where: { export: { state: 'READY' } }, orderBy: { format: 'asc' } },
    }),
  }),
});
