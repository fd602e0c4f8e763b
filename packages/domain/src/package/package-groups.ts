import { type AggregateFigures, type AggregateRow, totalling } from '../aggregate-row.ts';
import type { PercentFormula } from '../traffic-light.ts';
import { count, money, type PackageRow, percent, tableTotalling } from './package-table.ts';

/** The rollup's figures that the package needs beyond those of the aggregate; JSON columns as they are stored. */
export interface PackageFigures extends AggregateFigures {
  frameworkId: string | null;
  progressByDimension: Record<string, DimensionProgress>;
  risksByDimension: Record<string, number>;
  riskMatrix: Record<string, number>;
  itaLastTotal: string | null;
}

interface DimensionProgress {
  inProgress: number;
  done: number;
  cannot: number;
  ordinanceBudget: string;
  disbursed: string;
}

/** One authority of the package: its row in the aggregate, where it lies, and its figures. */
export interface PackageSource {
  row: AggregateRow;
  regionNo: number;
  provinceCode: string;
  districtCode: string | null;
  /** The round's; that of the default settings where the province set no round. */
  formula: PercentFormula;
  figures: PackageFigures | null;
}

type Group = ReturnType<typeof totalling>;
const ordered = <T>(groups: Map<string, T>) => [...groups].sort(([a], [b]) => (a < b ? -1 : 1));

/** Sums the authorities in groups: `keyOf` names and orders a group, `labelOf` gives the fields that tell it. */
function grouping(keyOf: (source: PackageSource) => string, labelOf: (source: PackageSource) => PackageRow) {
  const groups = new Map<string, { label: PackageRow; sums: Group }>();
  return {
    add(source: PackageSource) {
      const key = keyOf(source);
      const group = groups.get(key) ?? { label: labelOf(source), sums: totalling() };
      groups.set(key, group);
      group.sums.add(source.row);
    },
    rows: (): PackageRow[] => ordered(groups).map(([, { label, sums }]) => ({ ...label, ...sums.totals() })),
  };
}

export const groupings = {
  regions: () =>
    grouping(
      ({ regionNo }) => String(regionNo).padStart(2, '0'),
      ({ regionNo }) => ({ regionNo }),
    ),
  provinces: () =>
    grouping(
      ({ provinceCode }) => provinceCode,
      ({ regionNo, row }) => ({ regionNo, province: row.province }),
    ),
  districts: () =>
    grouping(
      ({ provinceCode, districtCode }) => `${provinceCode} ${districtCode ?? ''}`,
      ({ row }) => ({ province: row.province, district: row.district }),
    ),
  types: () =>
    grouping(
      ({ row }) => row.type,
      ({ row }) => ({ type: row.type }),
    ),
};

/** A dimension's own fields, all of which are sums. */
const dimensionSums = [
  ...['projects', 'inProgress', 'done', 'cannot', 'risks'].map((key) => count(key, key)),
  ...['planBudget', 'ordinanceBudget', 'disbursed'].map((key) => money(key, key)),
  percent('percent', 'percent'),
];

/** What a framework and a place in it are called; the code "-" stands for projects without a place. */
export type NameDimension = (frameworkId: string, code: string) => { framework: string; dimensionName: string };

/** Sums by dimension of each framework: older plans are counted under the names of their own (R1). */
export function dimensionGrouping(nameOf: NameDimension) {
  const groups = new Map<string, { frameworkId: string; code: string; sums: ReturnType<typeof tableTotalling> }>();
  return {
    add({ figures, formula }: PackageSource) {
      if (!figures?.frameworkId) return;
      const { frameworkId, projectsByDimension, budgetByDimension, progressByDimension, risksByDimension } = figures;
      const codes = [projectsByDimension, budgetByDimension, progressByDimension, risksByDimension].flatMap(
        Object.keys,
      );
      for (const code of new Set(codes)) {
        // "-" comes after every code
        const key = `${frameworkId} ${code === '-' ? '~' : code}`;
        const group = groups.get(key) ?? { frameworkId, code, sums: tableTotalling(dimensionSums) };
        groups.set(key, group);
        const progress = progressByDimension[code];
        const { done = 0, inProgress = 0 } = progress ?? {};
        group.sums.add({
          ...progress,
          projects: projectsByDimension[code] ?? 0,
          planBudget: budgetByDimension[code] ?? 0,
          risks: risksByDimension[code] ?? 0,
          counted: formula === 'DONE' ? done : done + inProgress,
        });
      }
    },
    rows: (): PackageRow[] =>
      ordered(groups).map(([, { frameworkId, code, sums }]) => ({
        ...nameOf(frameworkId, code),
        ...sums.totals(),
        dimension: code,
        counted: sums.counted(),
      })),
  };
}
