import { readAreaRounds } from '@sujarit/db/area-rounds';
import type { MadeTable } from '@sujarit/documents/aggregate/package-workbook';
import { openTableCsv } from '@sujarit/documents/aggregate/table-csv';
import { type AggregateTotals, aggregateRow, totalling } from '@sujarit/domain/aggregate-row';
import { authorityRows, summaries } from '@sujarit/domain/package/package-rows';
import { packageTables } from '@sujarit/domain/package/package-tables';
import type { JobContext } from '../job-context.ts';
import { type AggregateFilter, type AggregateSource, areaSize, pageOf, type roundsOf } from './aggregate-pages.ts';
import type { ExportFolder } from './export-folder.ts';
import { knownFrameworks } from './package-frameworks.ts';
import { projectsOf } from './package-projects.ts';
import { openTable } from './package-tables.ts';

/** Authorities read at once: their projects are what memory holds of the package. */
const pageSize = 25;

export interface Gathering {
  filter: AggregateFilter;
  rounds: Awaited<ReturnType<typeof roundsOf>>;
  /** ISO day on which missing reports are late. */
  asOf: string;
  folder: ExportFolder;
  /** Told after every authority; throws when the export is called off. */
  onAuthority(done: number): void;
}

interface Page {
  page: AggregateSource[];
  projects: Awaited<ReturnType<typeof projectsOf>>;
}

/** The summary of the authorities alone, as CSV with Thai headings and the totals. */
export const summaryFile = 'summary.csv';

/** Reads every authority of the area once, by code, in pages, each in a unit of its own, and writes the tables' files into the folder. */
export async function gatherPackage(
  { unit }: Pick<JobContext<'make-aggregate-export'>, 'unit'>,
  { filter, rounds, asOf, folder, onAuthority }: Gathering,
): Promise<{ tables: MadeTable[]; totals: AggregateTotals; simulated: number }> {
  const size = areaSize(filter);
  const frameworks = knownFrameworks();
  const tables = await Promise.all(packageTables(size).map((table) => openTable(folder, table)));
  const tableOf = (name: string) => tables.find(({ table }) => table.name === name)!;
  const summary = await openTableCsv(folder.write(summaryFile), tableOf('authorities').table.fields, 'th');
  const gathered = summaries(size, frameworks.nameOf);
  const running = totalling();
  let [no, projectNo, simulated] = [0, 0, 0];

  const readPage = (after: string): Promise<Page> =>
    unit(async (client) => {
      const page = await pageOf(client, filter, after, pageSize);
      await frameworks.learn(
        client,
        page.map(({ figures }) => figures?.frameworkId ?? null),
      );
      const ids = page.map(({ id }) => id);
      return { page, projects: await projectsOf(client, filter, ids, frameworks) };
    });
  const sourceOf = ({ authority, figures, provinceCode, districtCode, regionNo }: AggregateSource) => {
    const round = rounds.get(provinceCode)?.round ?? null;
    no += 1;
    const row = aggregateRow({ no, authority, figures, round, months: filter.months, today: asOf });
    return { row, regionNo, provinceCode, districtCode, formula: round?.formula ?? 'DONE', figures } as const;
  };

  // the next page is read while this one is written
  for (let reading: Promise<Page> | null = readPage(''); reading; ) {
    const { page, projects }: Page = await reading;
    const last = page.at(-1);
    reading = last && page.length === pageSize ? readPage(last.authority.code) : null;
    reading?.catch(() => undefined);
    for (const found of page) {
      const source = sourceOf(found);
      running.add(source.row);
      gathered.add(source);
      if (source.row.simulated) simulated += 1;
      const rows = authorityRows(source);
      await summary.rows([rows.authorities!]);
      for (const [name, row] of Object.entries(rows)) await tableOf(name).add(row);
      for (const project of projects.get(found.id) ?? []) {
        projectNo += 1;
        const { province, district, code, name, type } = source.row;
        await tableOf('projects').add({ ...project, no: projectNo, province, district, code, name, type });
      }
      onAuthority(no);
    }
  }
  for (const round of await unit((client) => readAreaRounds(client, filter))) await tableOf('rounds').add({ ...round });
  for (const { name, rows } of gathered.tables()) for (const row of rows) await tableOf(name).add(row);
  const totals = running.totals();
  await summary.end({ ...totals });
  return { tables: await Promise.all(tables.map((table) => table.end())), totals, simulated };
}
