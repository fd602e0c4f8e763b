import { LimitExceeded } from '@sujarit/domain/errors';
import { builder } from '../builder.ts';
import type { TenantKey } from '../tenant-key.ts';
import { ImportFinding } from './import-finding.type.ts';
import { SettleFindingInput } from './settle.inputs.ts';
import { settleInImport } from './settle-in-import.ts';

const mostAtOnce = 200;

builder.mutationField('settleFindings', (t) =>
  t.prismaField({
    type: [ImportFinding],
    description: `Decides on several doubts, all or none, at most ${mostAtOnce} at once.`,
    authScopes: { may: 'importFinding.settle' },
    errors: {},
    args: { findings: t.arg({ type: [SettleFindingInput], required: true }) },
    resolve: async (query, _root, { findings }, context) => {
      if (findings.length > mostAtOnce) throw new LimitExceeded('TOO_MANY_FINDINGS', { limit: mostAtOnce });
      const keys: TenantKey[] = [];
      for (const settlement of findings) keys.push(await settleInImport(context, settlement));
      return context.db.importFinding.findMany({
        ...query,
        where: { OR: keys },
        orderBy: [{ importId: 'asc' }, { ordinal: 'asc' }],
      });
    },
  }),
);
