import { mayOn } from '@sujarit/auth/ability';
import { readBudgetYears } from '@sujarit/db/budget-years';
import { type ComparedSource, readComparedRows } from '@sujarit/db/compared-rows';
import { readItaYears } from '@sujarit/db/ita-years';
import { readPlaceCounts } from '@sujarit/db/place-counts';
import { readProvinceParts } from '@sujarit/db/province-rows';
import { partsOf } from '@sujarit/domain/aggregate-row';
import type { AuthoritySize } from '@sujarit/domain/authority-size-words';
import { type MiddleFigure, middleCounts, middleFigures } from '@sujarit/domain/peer-middle';
import { provinceTable, type ProvinceRow as Row } from '@sujarit/domain/province-table';
import { isReported } from '@sujarit/domain/report-lifecycle';
import type { ApiContext } from '../../context.ts';
import { AuthoritySizeEnum, AuthorityTypeEnum } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import type { RoundKey } from '../round/round-key.ts';

interface Peers {
  type: string;
  /** Null: of all sizes, because the size of the one is not known. */
  size: AuthoritySize | null;
  province: string;
  authorities: number;
  figures: MiddleFigure[];
}

const MiddleFigureType = builder.objectRef<MiddleFigure>('MiddleFigure').implement({
  description: 'The middle (median) of a figure over those of the group that have it.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'A column of the table, such as projects, place.<framework>.2.3.2, percent.6, planBudget.2566, indicator.1.',
    }),
    value: t.expose('value', { type: 'Decimal' }),
    of: t.exposeInt('of', { description: 'How many have the figure: its denominator.' }),
  }),
});

export const PeerMiddle = builder.objectRef<Peers>('PeerMiddle').implement({
  fields: (t) => ({
    type: t.field({ type: AuthorityTypeEnum, resolve: ({ type }) => type as never }),
    size: t.expose('size', {
      type: AuthoritySizeEnum,
      nullable: true,
      description: 'Null: of all sizes, because the size of the one is not known.',
    }),
    province: t.exposeString('province'),
    authorities: t.exposeInt('authorities', { description: 'All of the group, with a figure or without.' }),
    figures: t.expose('figures', { type: [MiddleFigureType] }),
  }),
});

/** The middle of every figure of a comparison over all authorities of the type and size of one in its province; of the type alone where its size is not known. */
export async function loadPeers(context: ApiContext, of: ComparedSource, round: RoundKey): Promise<Peers> {
  const { type, province } = of.authority;
  const { size } = of;
  const { fiscalYear } = round;
  const found = await readComparedRows(context.db, { type, size, provinceCode: of.provinceCode }, { fiscalYear });
  const sources = found.filter(({ counts }) => counts);
  const ids = sources.flatMap(({ id, months }) => (months === round.months ? id : []));
  const plans = sources.flatMap(({ id, months, planId, figures }) =>
    months === round.months && planId && mayOn(context.ability, 'plan.read', { state: figures?.planState })
      ? [{ authorityId: id, planId }]
      : [],
  );
  const [years, ita, parts, places] = await Promise.all([
    readBudgetYears(context.db, ids, round.months),
    readItaYears(context.db, ids, [round.fiscalYear]),
    readProvinceParts(context.db, ids, round),
    readPlaceCounts(context.db, { plans, ...round }),
  ]);
  const rowsOf = (months: number) => {
    const some = sources.filter((source) => source.months === months);
    return provinceTable({ sources: some, months: round.months, round: some[0]?.round ?? null, today: context.today })
      .rows;
  };
  const rows = rowsOf(round.months);
  const planned = (key: 'projects' | 'riskVeryHigh' | 'riskHigh' | 'riskMedium' | 'riskLow') => (row: Row) =>
    row.planState && row[key];
  const reported = (key: 'done' | 'inProgress' | 'cannot') => (row: Row) => (row.reported === 1 ? row[key] : null);
  const dimension = (key: keyof ReturnType<typeof partsOf>) => (row: Row) =>
    row.planState && partsOf(parts.get(row.id) ?? null)[key];
  const figures = [
    ...middleFigures(rowsOf(6), { 'percent.6': ({ percent }) => percent }),
    ...middleFigures(rowsOf(12), { 'percent.12': ({ percent }) => percent }),
    ...middleFigures(rows, {
      projects: planned('projects'),
      'dimension.1': dimension('projectsDimension1'),
      'dimension.2': dimension('projectsDimension2'),
      'dimension.3': dimension('projectsDimension3'),
      'dimension.4': dimension('projectsDimension4'),
      done: reported('done'),
      inProgress: reported('inProgress'),
      cannot: reported('cannot'),
      riskVeryHigh: planned('riskVeryHigh'),
      riskHigh: planned('riskHigh'),
      riskMedium: planned('riskMedium'),
      riskLow: planned('riskLow'),
      itaLastTotal: ({ itaLastTotal }) => itaLastTotal,
    }),
    ...[...new Set(years.map(({ fiscalYear }) => fiscalYear))].flatMap((year) => {
      const ofYear = years.filter(({ fiscalYear }) => fiscalYear === year);
      return [
        ...middleFigures(ofYear, { [`planBudget.${year}`]: ({ planBudget }) => planBudget }),
        ...middleFigures(
          ofYear.filter(({ reportState }) => isReported(reportState)),
          {
            [`ordinanceBudget.${year}`]: ({ ordinanceBudget }) => ordinanceBudget,
            [`disbursed.${year}`]: ({ disbursed }) => disbursed,
          },
        ),
      ];
    }),
    ...middleCounts(
      places.map(({ authorityId, frameworkId, code, projects }) => ({
        member: authorityId,
        group: frameworkId,
        kind: code,
        count: projects,
      })),
      (frameworkId, code) => `place.${frameworkId}.${code}`,
    ),
    ...middleFigures(ita, {
      itaTotal: ({ total }) => total,
      iit: ({ iit }) => iit,
      eit: ({ eit }) => eit,
      oit: ({ oit }) => oit,
      ...Object.fromEntries(
        Array.from({ length: 10 }, (_none, index) => [
          `indicator.${index + 1}`,
          ({ scores }: (typeof ita)[number]) => scores?.[index + 1],
        ]),
      ),
    }),
  ];
  return { type, size, province, authorities: ids.length, figures };
}
