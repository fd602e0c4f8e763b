import { builder } from '../builder.ts';
import { decideReport } from './decide-report.ts';
import { Report } from './report.type.ts';

builder.mutationField('acceptReport', (t) =>
  t.prismaField({
    type: Report,
    description: 'The province accepts a sent report.',
    authScopes: { may: 'report.decide' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Report] }), version: t.arg.int({ required: true }) },
    resolve: (query, _root, { id, version }, context) =>
      decideReport(context, { id: id.id, version, kind: 'ACCEPT', reason: null }, query),
  }),
);
