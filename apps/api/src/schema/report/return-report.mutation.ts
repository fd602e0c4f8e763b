import { builder } from '../builder.ts';
import { neededReason } from '../plan-decision/needed-reason.ts';
import { decideReport } from './decide-report.ts';
import { Report } from './report.type.ts';

builder.mutationField('returnReport', (t) =>
  t.prismaField({
    type: Report,
    description: 'The province returns a sent report with a reason; the authority may edit it again.',
    authScopes: { may: 'report.decide' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [Report] }),
      version: t.arg.int({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: (query, _root, { id, version, reason }, context) =>
      decideReport(context, { id: id.id, version, kind: 'RETURN', reason: neededReason(reason) }, query),
  }),
);
