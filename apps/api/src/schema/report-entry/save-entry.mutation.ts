import { accessible } from '@sujarit/auth/ability';
import { lockReport } from '@sujarit/db/lock-report';
import { Conflict, InvalidInput, NotFound } from '@sujarit/domain/errors';
import { entryProblems } from '@sujarit/domain/report-lifecycle';
import { builder } from '../builder.ts';
import { tenantKey } from '../tenant-key.ts';
import { blockOf, blockSelection } from './entry-blocks.ts';
import { entryValues } from './entry-values.ts';
import { CannotReasonEnum, EntryStatusEnum, ReportEntry } from './report-entry.type.ts';

const EntryInput = builder.inputType('EntryInput', {
  fields: (t) => ({
    id: t.globalID({ required: true, for: [ReportEntry] }),
    version: t.int({ required: true }),
    status: t.field({ type: EntryStatusEnum, required: true }),
    percent: t.int({ required: true }),
    inOrdinance: t.boolean({ required: true }),
    ordinanceBudget: t.field({ type: 'Decimal' }),
    disbursed: t.field({ type: 'Decimal' }),
    reason: t.field({ type: CannotReasonEnum }),
    reasonText: t.string(),
    remark: t.string(),
  }),
});

builder.mutationField('saveEntry', (t) =>
  t.prismaField({
    type: ReportEntry,
    description: 'Saves the progress of one project; a division head that of the own department’s projects.',
    authScopes: { may: 'entry.edit' },
    errors: {},
    args: { input: t.arg({ type: EntryInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const key = tenantKey(input.id.id);
      const where = { AND: [accessible(context.ability, 'entry.edit')], ...key };
      const entry = await context.db.reportEntry.findFirst({ where, select: { reportId: true, ...blockSelection } });
      const report = entry && (await lockReport(context.db, { ...key, id: entry.reportId }, 'to fill'));
      if (!report) throw new NotFound('NO_SUCH_ENTRY');
      const block = blockOf({ ...entry, report: { ...entry.report, state: report.state } });
      if (block) throw new Conflict(block, { state: report.state });
      const values = entryValues(input);
      const problems = entryProblems(values);
      if (problems.length > 0) throw new InvalidInput('ENTRY_INVALID', problems);
      const { count } = await context.db.reportEntry.updateMany({
        where: { ...key, version: input.version },
        data: { ...values, updatedBy: context.person.userId, version: { increment: 1 } },
      });
      if (count === 0) {
        const now = await context.db.reportEntry.findUniqueOrThrow({ where: { authorityId_id: key } });
        throw new Conflict('STALE_VERSION', { version: now.version }, { ...entryValues(now), version: now.version });
      }
      return context.db.reportEntry.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
