import { bahtOf, satangOf } from '../aggregate-money.ts';
import type { PackageSource } from './package-groups.ts';
import type { PackageRow } from './package-table.ts';

const levels = [
  ['LOW', 'riskLow'],
  ['MEDIUM', 'riskMedium'],
  ['HIGH', 'riskHigh'],
  ['VERY_HIGH', 'riskVeryHigh'],
] as const;

export const riskTotal = ({ row }: PackageSource) => levels.reduce((sum, [, key]) => sum + row[key], 0);

/** Risks by level, and how many authorities have such; every level is a row. */
export function riskLevelGrouping() {
  const sums = levels.map(([level, key]) => ({ level, key, risks: 0, authorities: 0 }));
  return {
    add({ row }: PackageSource) {
      for (const sum of sums) {
        sum.risks += row[sum.key];
        if (row[sum.key] > 0) sum.authorities += 1;
      }
    },
    rows: (): PackageRow[] => sums.map(({ level, risks, authorities }) => ({ level, risks, authorities })),
  };
}

/** Risks by likelihood and impact, 25 cells and a row of those that lack one of the two. */
export function riskMatrixGrouping() {
  const cells = new Map<string, number>();
  const sides = [1, 2, 3, 4, 5];
  return {
    add({ figures }: PackageSource) {
      for (const [cell, risks] of Object.entries(figures?.riskMatrix ?? {})) {
        cells.set(cell, (cells.get(cell) ?? 0) + risks);
      }
    },
    rows: (): PackageRow[] => [
      ...sides.flatMap((likelihood) =>
        sides.map((impact) => ({ likelihood, impact, risks: cells.get(`${likelihood}-${impact}`) ?? 0 })),
      ),
      { likelihood: null, impact: null, risks: cells.get('-') ?? 0 },
    ],
  };
}

/** ITA results by level as it is written, the highest mean first; authorities without a result are a row of their own. */
export function itaLevelGrouping() {
  const groups = new Map<string, { itaLevel: string | null; authorities: number; scores: bigint; span: bigint[] }>();
  return {
    add({ row }: PackageSource) {
      const score = row.itaTotal === null ? null : satangOf(row.itaTotal);
      const itaLevel = score === null ? 'ไม่มีผลประเมิน' : row.itaLevel;
      const group = groups.get(itaLevel ?? '') ?? { itaLevel, authorities: 0, scores: 0n, span: [] };
      groups.set(itaLevel ?? '', group);
      group.authorities += 1;
      if (score === null) return;
      group.scores += score;
      const [lowest = score, highest = score] = group.span;
      group.span = [score < lowest ? score : lowest, score > highest ? score : highest];
    },
    rows: (): PackageRow[] =>
      [...groups.values()]
        .map(({ itaLevel, authorities, scores, span: [lowest, highest] }) => ({
          itaLevel,
          authorities,
          mean: highest === undefined ? null : meanOf(scores, authorities),
          lowest: lowest === undefined ? null : bahtOf(lowest),
          highest: highest === undefined ? null : bahtOf(highest),
        }))
        .sort(
          (a, b) => Number(b.mean ?? -1) - Number(a.mean ?? -1) || ((a.itaLevel ?? '') < (b.itaLevel ?? '') ? -1 : 1),
        ),
  };
}

/** Rounded half up to two decimals, as the percent is. */
function meanOf(hundredths: bigint, count: number): string {
  const twice = BigInt(count) * 2n;
  return bahtOf((hundredths * 2n + BigInt(count)) / twice);
}
