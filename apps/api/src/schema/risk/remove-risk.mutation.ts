import { builder } from '../builder.ts';
import { Risk } from './risk.type.ts';
import { setRiskRemoved } from './set-risk-removed.ts';

builder.mutationField('removeRisk', (t) =>
  t.prismaField({
    type: Risk,
    description: 'Takes a risk area out of a plan that may be edited; restoreRisk puts it back.',
    authScopes: { may: 'risk.edit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Risk] }), version: t.arg.int({ required: true }) },
    resolve: (query, _root, { id, version }, context) =>
      setRiskRemoved(context, { id: id.id, version, removed: true }, query),
  }),
);
