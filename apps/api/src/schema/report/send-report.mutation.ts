import { encodeGlobalID } from '@pothos/plugin-relay';
import { accessible } from '@sujarit/auth/ability';
import { lockReport } from '@sujarit/db/lock-report';
import { Conflict, InvalidInput, NotFound } from '@sujarit/domain/errors';
import { editableReportStates, entryProblems } from '@sujarit/domain/report-lifecycle';
import { builder } from '../builder.ts';
import { tenantId, tenantKey } from '../tenant-key.ts';
import { Report } from './report.type.ts';

builder.mutationField('sendReport', (t) =>
  t.prismaField({
    type: Report,
    description:
      'The plan officer sends the report to the province. What is wrong in any entry is listed as `<entry id>.<field>`.',
    authScopes: { may: 'report.send' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Report] }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, context) => {
      const key = tenantKey(id.id);
      const where = { AND: [accessible(context.ability, 'report.send')], ...key };
      const found = await context.db.report.findFirst({ where, select: { id: true } });
      const locked = found && (await lockReport(context.db, key, 'to move'));
      if (!locked) throw new NotFound('NO_SUCH_REPORT');
      if (!editableReportStates.includes(locked.state)) {
        throw new Conflict('STATE_DOES_NOT_ALLOW', { act: 'send', state: locked.state });
      }
      if (locked.version !== version) throw new Conflict('STALE_VERSION', { version: locked.version }, { ...locked });
      const entries = await context.db.reportEntry.findMany({
        where: { authorityId: key.authorityId, reportId: key.id },
        orderBy: { project: { ordinal: 'asc' } },
      });
      const problems = entries.flatMap((entry) =>
        entryProblems(entry).map(({ field, code }) => ({
          field: `${encodeGlobalID('ReportEntry', tenantId(entry))}.${field}`,
          code,
        })),
      );
      if (problems.length > 0) throw new InvalidInput('ENTRIES_INVALID', problems);
      return context.db.report.update({
        ...query,
        where: { authorityId_id: key },
        data: {
          state: 'SENT',
          sentAt: new Date(),
          sentOn: new Date(context.today),
          senderId: context.person.userId,
          senderName: context.person.name,
          version: { increment: 1 },
        },
      });
    },
  }),
);
