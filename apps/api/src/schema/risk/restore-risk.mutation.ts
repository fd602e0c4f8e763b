import { builder } from '../builder.ts';
import { Risk } from './risk.type.ts';
import { setRiskRemoved } from './set-risk-removed.ts';

builder.mutationField('restoreRisk', (t) =>
  t.prismaField({
    type: Risk,
    description: 'Puts a risk area that was taken out back into its plan.',
    authScopes: { may: 'risk.edit' },
    errors: {},
    args: { id: t.arg.globalID({ required: true, for: [Risk] }), version: t.arg.int({ required: true }) },
    resolve: (query, _root, { id, version }, context) =>
      setRiskRemoved(context, { id: id.id, version, removed: false }, query),
  }),
);
