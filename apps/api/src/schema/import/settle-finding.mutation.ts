import { builder } from '../builder.ts';
import { ImportFinding } from './import-finding.type.ts';
import { FindingSettlementEnum } from './settle.inputs.ts';
import { settleInImport } from './settle-in-import.ts';

builder.mutationField('settleFinding', (t) =>
  t.prismaField({
    type: ImportFinding,
    description:
      'A person decides on a doubt of the reading; until a plan is made of the import it may be decided anew.',
    authScopes: { may: 'importFinding.settle' },
    errors: {},
    args: {
      id: t.arg.globalID({ required: true, for: [ImportFinding] }),
      version: t.arg.int({ required: true }),
      state: t.arg({ type: FindingSettlementEnum, required: true }),
      answer: t.arg.string({ description: 'Needed for CHANGED.' }),
      note: t.arg.string({ description: 'Needed for LEFT_OPEN: why it is left as printed.' }),
    },
    resolve: async (query, _root, settlement, context) => {
      const key = await settleInImport(context, settlement);
      return context.db.importFinding.findUniqueOrThrow({ ...query, where: { authorityId_id: key } });
    },
  }),
);
