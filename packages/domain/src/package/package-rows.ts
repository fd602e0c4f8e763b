import { dimensionGrouping, groupings, type NameDimension, type PackageSource } from './package-groups.ts';
import { itaLevelGrouping, riskLevelGrouping, riskMatrixGrouping, riskTotal } from './package-risk-and-ita.ts';
import type { PackageRow } from './package-table.ts';
import { type AreaSize, packageTables, type TableName } from './package-tables.ts';

/** Tables that have a row for every authority, and that row. */
export function authorityRows(source: PackageSource): Record<string, PackageRow> {
  const row: PackageRow = { ...source.row };
  return {
    authorities: row,
    'risk-authorities': { ...row, risks: riskTotal(source) },
    'ita-authorities': { ...row, itaLastTotal: source.figures?.itaLastTotal ?? null },
  };
}

/** Gathers the authorities into the tables that sum them up; only sums are kept. */
export function summaries(size: AreaSize, nameOf: NameDimension) {
  const makers: Partial<Record<TableName, { add(source: PackageSource): void; rows(): PackageRow[] }>> = {
    regions: groupings.regions(),
    provinces: groupings.provinces(),
    districts: groupings.districts(),
    types: groupings.types(),
    dimensions: dimensionGrouping(nameOf),
    'risk-levels': riskLevelGrouping(),
    'risk-matrix': riskMatrixGrouping(),
    'ita-levels': itaLevelGrouping(),
  };
  const gathered = packageTables(size).flatMap(({ name }) => (makers[name] ? [{ name, ...makers[name] }] : []));
  return {
    add(source: PackageSource) {
      for (const { add } of gathered) add(source);
    },
    /** The rows of every summary by the table's name. */
    tables: () => gathered.map(({ name, rows }) => ({ name, rows: rows() })),
  };
}
