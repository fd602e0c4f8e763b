import { dataPackage, tableFormats, tablePath } from '@sujarit/documents/aggregate/data-package';
import { formulaeInWords } from '@sujarit/documents/aggregate/formulae-in-words';
import { type ManifestFacts, manifestLines } from '@sujarit/documents/aggregate/manifest';
import { packageManifest } from '@sujarit/documents/aggregate/package-manifest';
import { type MadeTable, writePackageWorkbook } from '@sujarit/documents/aggregate/package-workbook';
import { writePackage } from '@sujarit/documents/aggregate/write-package';
import { type AggregateFilter, packageName } from './aggregate-pages.ts';
import type { ExportFolder } from './export-folder.ts';
import { summaryFile } from './gather-package.ts';
import { tableFile } from './package-tables.ts';

/** A file of the export as it stands in the folder. */
export interface MadeFile {
  format: 'XLSX' | 'CSV' | 'ZIP';
  file: string;
}

const workbook = 'workbook.xlsx';
const zip = 'package.zip';

interface Packing {
  folder: ExportFolder;
  filter: AggregateFilter;
  tables: MadeTable[];
  manifest: ManifestFacts;
  /** Told again and again; throws when the export is called off. */
  onStep(): void;
}

/** Makes the workbook and the package from the tables' files; the summary's CSV stands already. */
export async function packFiles({ folder, filter, tables, manifest, onStep }: Packing): Promise<MadeFile[]> {
  const formulae = formulaeInWords(manifest.columns);
  const lines = manifestLines(manifest);
  await writePackageWorkbook(folder.write(workbook), { tables, formulae, manifest: lines, onRow: onStep });

  const name = packageName(filter);
  const files = tableFormats.flatMap((format) =>
    tables.map(({ table }) => ({
      path: tablePath(table.name, format),
      open: () => folder.read(tableFile(table.name, format)),
    })),
  );
  const book = { path: `${name}.xlsx`, packed: true, open: () => folder.read(workbook) };
  const { provinceCode, regionNo, fiscalYear, months } = filter;
  const title = `${manifest.area} ปีงบประมาณ ${fiscalYear} รอบ ${months} เดือน`;
  await writePackage(
    folder.write(zip),
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
  return [
    { format: 'ZIP', file: zip },
    { format: 'XLSX', file: workbook },
    { format: 'CSV', file: summaryFile },
  ];
}
