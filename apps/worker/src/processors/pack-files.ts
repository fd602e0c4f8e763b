import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { dataPackage, tableFormats, tablePath } from '@sujarit/documents/aggregate/data-package';
import { formulaeInWords } from '@sujarit/documents/aggregate/formulae-in-words';
import { type ManifestFacts, manifestLines } from '@sujarit/documents/aggregate/manifest';
import { packageManifest } from '@sujarit/documents/aggregate/package-manifest';
import { type MadeTable, writePackageWorkbook } from '@sujarit/documents/aggregate/package-workbook';
import { writePackage } from '@sujarit/documents/aggregate/write-package';
import type { Storage, StoredObject } from '@sujarit/storage/open-storage';
import { type AggregateFilter, packageName } from './aggregate-pages.ts';
import { summaryFile } from './gather-package.ts';
import { tableFile } from './package-tables.ts';

export type AggregateFile = StoredObject & { format: 'XLSX' | 'CSV' | 'ZIP' };

interface Packing {
  storage: Storage;
  folder: string;
  filter: AggregateFilter;
  tables: MadeTable[];
  manifest: ManifestFacts;
  /** Told again and again; throws when the export is called off. */
  onStep(): void;
}

/** Makes the workbook and the package from the tables' files and keeps both, and the summary's CSV. */
export async function packFiles({ storage, folder, filter, tables, manifest, onStep }: Packing) {
  const formulae = formulaeInWords(manifest.columns);
  const workbook = join(folder, 'workbook.xlsx');
  const lines = manifestLines(manifest);
  await writePackageWorkbook(createWriteStream(workbook), { tables, formulae, manifest: lines, onRow: onStep });

  const name = packageName(filter);
  const files = tableFormats.flatMap((format) =>
    tables.map(({ table }) => ({
      path: tablePath(table.name, format),
      open: () => createReadStream(tableFile(folder, table.name, format)),
    })),
  );
  const book = { path: `${name}.xlsx`, packed: true, open: () => createReadStream(workbook) };
  const out = new PassThrough();
  const stored = storage.put(out);
  stored.catch((error) => out.destroy(error));
  const { provinceCode, regionNo, fiscalYear, months } = filter;
  const title = `${manifest.area} ปีงบประมาณ ${fiscalYear} รอบ ${months} เดือน`;
  try {
    await writePackage(
      out,
      [...files, book],
      (packed) => ({
        'datapackage.json': dataPackage({ name, title, tables, files: packed }),
        'manifest.json': packageManifest({
          manifest,
          filter: { provinceCode, regionNo },
          formulae,
          tables,
          files: packed,
        }),
      }),
      onStep,
    );
  } catch (error) {
    out.destroy(error as Error);
    await stored.catch(() => undefined);
    throw error;
  }
  return [
    { format: 'ZIP', ...(await stored) },
    { format: 'XLSX', ...(await storage.put(createReadStream(workbook))) },
    { format: 'CSV', ...(await storage.put(createReadStream(summaryFile(folder)))) },
  ] satisfies AggregateFile[];
}
