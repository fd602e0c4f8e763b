import { mayOn } from '@sujarit/auth/ability';
import { readComparedRows } from '@sujarit/db/compared-rows';
import { type PlannedProject, readPlannedProjects } from '@sujarit/db/planned-projects';
import type { AuthoritySize } from '@sujarit/domain/authority-size-words';
import { type BestMeasure, bestMeasures, firstOf, ranking, type Standing } from '@sujarit/domain/best-of-type';
import type { ApiContext } from '../../context.ts';
import { AuthoritySizeEnum, AuthorityTypeEnum } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { provinceOf } from '../province/read-province-table.ts';
import { type RoundKey, roundKey } from '../round/round-key.ts';
import { ComparedProject, ComparedRoundType } from './compared-authority.type.ts';
import { type ComparedRound, rowOf } from './load-compared.ts';

interface Question extends RoundKey {
  type: string;
  /** Null: of every size, and of none stated. */
  size: AuthoritySize | null;
  frameworkId: string;
  node: string;
  by: BestMeasure;
  provinceCode: string | null;
  first: number;
}

interface Peer extends ComparedRound {
  province: string;
}

interface Found {
  /** All of the type in the area, of every size. */
  ofType: number;
  /** Those of them that state their size. */
  sized: number;
  /** Those of the type, and of the size where one is asked. */
  authorities: number;
  /** Those that have the figure. */
  ranked: number;
  /** Those of them that have something under the place. */
  withMeasures: number;
  best: (Standing<Peer> & { projects: PlannedProject[] })[];
}

const BestMeasureEnum = builder.enumType('BestMeasure', {
  description: 'By what the best are told: the percent of the round, or the year’s ITA score.',
  values: bestMeasures,
});

const BestAuthority = builder.objectRef<Found['best'][number]>('BestAuthority').implement({
  fields: (t) => ({
    place: t.exposeInt('place', { description: 'Among those that have the figure; equals share it.' }),
    province: t.string({ resolve: ({ member }) => member.province }),
    round: t.field({ type: ComparedRoundType, resolve: ({ member }) => member }),
    projects: t.expose('projects', { type: [ComparedProject] }),
  }),
});

const BestOfType = builder.objectRef<Found>('BestOfType').implement({
  description:
    'What the best authorities of a type, or of a type and size, do under one place of a framework in a year.',
  fields: (t) => ({
    ofType: t.exposeInt('ofType', { description: 'All of the type in the area, of every size.' }),
    sized: t.exposeInt('sized', { description: 'Those of the type that state their size.' }),
    authorities: t.exposeInt('authorities', { description: 'Those of the type, and of the size where one is asked.' }),
    ranked: t.exposeInt('ranked', { description: 'Those of them that have the figure.' }),
    withMeasures: t.exposeInt('withMeasures', { description: 'Those of the ranked that do something here.' }),
    best: t.expose('best', {
      type: [BestAuthority],
      description: 'The first of those that do something here; more where the last place is shared.',
    }),
  }),
});

/** Three statements, however many authorities the area has. */
async function loadBest(context: ApiContext, question: Question): Promise<Found> {
  const { type, size, provinceCode, fiscalYear, months, by, first, frameworkId, node } = question;
  const workplace = context.person.workplace;
  const regionNo = workplace?.kind === 'office' ? workplace.regionNo : null;
  const found = await readComparedRows(context.db, { type, provinceCode, regionNo }, { fiscalYear, months });
  const ofType = found.filter(({ counts }) => counts);
  const sources = size ? ofType.filter((source) => source.size === size) : ofType;
  const peers = sources.flatMap((source) =>
    rowOf(context, source, async () => new Map()).map((round) => ({ ...round, province: source.authority.province })),
  );
  const standings = ranking(peers, ({ row }) => {
    if (by === 'PROGRESS') return row.percent;
    return row.itaTotal === null ? null : Number(row.itaTotal);
  });
  const plans = standings.flatMap(({ member: { row } }) =>
    row.planId && mayOn(context.ability, 'plan.read', { state: row.planState })
      ? [{ authorityId: row.id, planId: row.planId }]
      : [],
  );
  const projects = Map.groupBy(
    await readPlannedProjects(context.db, {
      plans,
      fiscalYear,
      months,
      node: { frameworkId, code: node, everywhere: provinceCode === null },
    }),
    ({ authorityId }) => authorityId,
  );
  return {
    ofType: ofType.length,
    sized: ofType.filter((source) => source.size !== null).length,
    authorities: sources.length,
    ranked: standings.length,
    withMeasures: projects.size,
    best: firstOf(standings, first, ({ row }) => projects.has(row.id)).map((standing) => ({
      ...standing,
      projects: projects.get(standing.member.row.id) ?? [],
    })),
  };
}

builder.queryField('bestOfType', (t) =>
  t.field({
    type: BestOfType,
    description: 'In the own province; of an area with several, in the one that is named or in all of them.',
    authScopes: { may: 'rollup.read' },
    args: {
      type: t.arg({ type: AuthorityTypeEnum, required: true }),
      size: t.arg({ type: AuthoritySizeEnum, description: 'Without it: of every size, and of none stated.' }),
      frameworkId: t.arg.id({ required: true }),
      node: t.arg.string({ required: true, description: 'Code of a place of the framework.' }),
      by: t.arg({ type: BestMeasureEnum, required: true }),
      fiscalYear: t.arg.int({ required: true }),
      months: t.arg.int({ required: true }),
      provinceCode: t.arg.string(),
      first: t.arg.int({ defaultValue: 10 }),
    },
    resolve: async (_root, { type, size, frameworkId, node, by, provinceCode, first, ...asked }, context) => {
      const workplace = context.person.workplace;
      const ofOne = provinceCode || (workplace?.kind === 'office' && workplace.provinceCode);
      return loadBest(context, {
        ...roundKey(asked),
        type,
        size: size ?? null,
        frameworkId,
        node,
        by,
        provinceCode: ofOne ? await provinceOf(context, provinceCode) : null,
        first: Math.min(Math.max(first ?? 10, 1), 100),
      });
    },
  }),
);
