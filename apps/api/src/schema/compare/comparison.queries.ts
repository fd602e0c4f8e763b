import { builder } from '../builder.ts';
import { Framework } from '../framework/framework.type.ts';
import { type RoundKey, roundKey } from '../round/round-key.ts';
import { ComparedAuthority } from './compared-authority.type.ts';
import { type Compared, loadCompared } from './load-compared.ts';
import { loadPeers, PeerMiddle } from './peer-middle.type.ts';

interface LoadedComparison {
  authorities: Compared[];
  round: RoundKey;
}

const Comparison = builder.objectRef<LoadedComparison>('Comparison').implement({
  description: 'Authorities side by side in one year and round.',
  fields: (t) => ({
    authorities: t.expose('authorities', { type: [ComparedAuthority] }),
    frameworks: t.prismaField({
      type: [Framework],
      description: 'Those of the plans that are shown.',
      resolve: (query, { authorities }, _args, context) =>
        context.db.framework.findMany({
          ...query,
          where: { id: { in: authorities.flatMap(({ plan }) => plan?.frameworkId ?? []) } },
          orderBy: [{ yearFrom: 'desc' }, { id: 'asc' }],
        }),
    }),
    peers: t.field({
      type: PeerMiddle,
      description:
        'The authorities of the same type and size in the province of one of them, of the first where none is named; of the type alone where its size is not known.',
      args: { code: t.arg.string() },
      resolve: ({ authorities, round }, { code }, context) => {
        const named = authorities.find(({ source }) => source.authority.code === code) ?? authorities[0]!;
        return loadPeers(context, named.source, round);
      },
    }),
  }),
});

builder.queryField('comparison', (t) =>
  t.field({
    type: Comparison,
    nullable: true,
    description:
      'Up to six authorities of the scope by their codes, in that order; null where the scope sees none of them.',
    authScopes: { may: 'rollup.read' },
    args: {
      codes: t.arg.stringList({ required: true }),
      fiscalYear: t.arg.int({ required: true }),
      months: t.arg.int({ required: true }),
    },
    resolve: async (_root, { codes, ...asked }, context) => {
      const round = roundKey(asked);
      const authorities = await loadCompared(context, { codes, ...round });
      return authorities.length > 0 ? { authorities, round } : null;
    },
  }),
);
