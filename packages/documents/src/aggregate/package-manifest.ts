import type { PackageTable, PackageTotals } from '@sujarit/domain/package/package-table';
import type { PackedFile } from './data-package.ts';
import type { ManifestFacts, ManifestLine } from './manifest.ts';

/** The manifest as data: counts, totals, formulae in words, data time, filters, denominators, the audit chains' heads, and every file. */
export function packageManifest(facts: {
  manifest: ManifestFacts;
  filter: { provinceCode: string | null; regionNo: number | null };
  formulae: readonly ManifestLine[];
  tables: readonly { table: PackageTable; rows: number; totals: PackageTotals }[];
  files: readonly PackedFile[];
}) {
  const { area, fiscalYear, months, asOf, rounds, totals, simulated, dataTime, auditHead } = facts.manifest;
  return {
    format: 'sujarit.package/1',
    area,
    filters: { ...facts.filter, fiscalYear, months },
    asOf,
    dataTime,
    rounds,
    authorities: totals.authorities,
    simulatedAuthorities: simulated,
    denominators: { projects: totals.projects, counted: totals.counted, percent: totals.percent },
    tables: facts.tables.map(({ table, rows, totals: sums }) => ({
      name: table.name,
      title: table.th,
      rows,
      totals: sums,
    })),
    formulae: facts.formulae,
    auditHead: { ...auditHead, changedMeanwhile: auditHead.before !== auditHead.after },
    files: facts.files,
  };
}
