import { openReport } from '@sujarit/db/open-report';
import { builder } from '../builder.ts';
import { roundKey } from '../round/round-key.ts';
import { Report } from './report.type.ts';

builder.mutationField('openReport', (t) =>
  t.prismaField({
    type: Report,
    description:
      'Begins the report of a round with an entry for every project that runs in the year; opened before, it is the same one.',
    authScopes: { may: 'report.open' },
    errors: {},
    args: { fiscalYear: t.arg.int({ required: true }), months: t.arg.int({ required: true }) },
    resolve: async (query, _root, args, context) => {
      const asked = { authorityId: context.authorityId, ...roundKey(args), today: context.today };
      const key = await openReport(context.db, asked);
      return context.db.report.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
