import { readAreaRounds } from '@sujarit/db/area-rounds';
import type { MadeTable } from '@sujarit/documents/aggregate/package-workbook';
import { openTableCsv } from '@sujarit/documents/aggregate/table-csv';
import { type AggregateTotals, aggregateRow, totalling } from '@sujarit/domain/aggregate-row';
import { authorityRows, summaries } from '@sujarit/domain/package/package-rows';
import { packageTables } from '@sujarit/domain/package/package-tables';
import type { Unit } from '../job-context.ts';
import { type AggregateFilter, type AggregateSource, areaSize, type roundsOf } from './aggregate-pages.ts';
import type { ExportFolder } from './export-folder.ts';
import { knownFrameworks } from './package-frameworks.ts';
import { openTable } from './package-tables.ts';
import type { GatheredAuthority } from './part-file.ts';

export interface Gathering {
  unit: Unit;
  filter: AggregateFilter;
  /** Of the area, by code. */
  authorities: AsyncIterable<GatheredAuthority>;
  rounds: Awaited<ReturnType<typeof roundsOf>>;
  /** ISO day on which missing reports are late. */
  asOf: string;
  folder: ExportFolder;
  /** Told after every authority; throws when the export is called off. */
  onAuthority(): void;
}

/** The summary of the authorities alone, as CSV with Thai headings and the totals. */
export const summaryFile = 'summary.csv';

/** Goes once through the authorities of the area and writes the tables' files into the folder. */
export async function gatherPackage({
  unit,
  filter,
  authorities,
  rounds,
  asOf,
  folder,
  onAuthority,
}: Gathering): Promise<{ tables: MadeTable[]; totals: AggregateTotals; simulated: number }> {
  const size = areaSize(filter);
  const frameworks = knownFrameworks();
  const followed = new Set<string | null>();
  const tables = await Promise.all(packageTables(size).map((table) => openTable(folder, table)));
  const tableOf = (name: string) => tables.find(({ table }) => table.name === name)!;
  const summary = await openTableCsv(folder.write(summaryFile), tableOf('authorities').table.fields, 'th');
  const gathered = summaries(size, frameworks.nameOf);
  const running = totalling();
  let [no, projectNo, simulated] = [0, 0, 0];

  const sourceOf = ({ authority, figures, provinceCode, districtCode, regionNo }: AggregateSource) => {
    const round = rounds.get(provinceCode)?.round ?? null;
    no += 1;
    const row = aggregateRow({ no, authority, figures, round, months: filter.months, today: asOf });
    return { row, regionNo, provinceCode, districtCode, formula: round?.formula ?? 'DONE', figures } as const;
  };

  for await (const { source: found, projects } of authorities) {
    const source = sourceOf(found);
    followed.add(source.figures?.frameworkId ?? null);
    running.add(source.row);
    gathered.add(source);
    if (source.row.simulated) simulated += 1;
    const rows = authorityRows(source);
    await summary.rows([rows.authorities!]);
    for (const [name, row] of Object.entries(rows)) await tableOf(name).add(row);
    for (const project of projects) {
      projectNo += 1;
      const { province, district, code, name, type } = source.row;
      await tableOf('projects').add({ ...project, no: projectNo, province, district, code, name, type });
    }
    onAuthority();
  }
  for (const round of await unit((client) => readAreaRounds(client, filter))) await tableOf('rounds').add({ ...round });
  await unit((client) => frameworks.learn(client, followed));
  for (const { name, rows } of gathered.tables()) for (const row of rows) await tableOf(name).add(row);
  const totals = running.totals();
  await summary.end({ ...totals });
  return { tables: await Promise.all(tables.map((table) => table.end())), totals, simulated };
}
