import { createHash } from 'node:crypto';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { count, money, number, type PackageRow, tableTotalling, text } from '@sujarit/domain/package/package-table';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { dataPackage, type PackedFile } from './data-package.ts';
import { writePackageWorkbook } from './package-workbook.ts';
import { openTableCsv } from './table-csv.ts';
import { cellsOfJsonl, openTableJsonl } from './table-jsonl.ts';
import { writePackage } from './write-package.ts';

const date = { key: 'sentOn', th: 'วันที่ส่ง', kind: 'date', total: 'none' } as const;
const fields = [number('no', 'ที่'), text('name', 'ชื่อ'), count('projects', 'โครงการ'), money('paid', 'จ่าย'), date];
const table = { name: 'items', th: 'รายการ', fields };

async function written(write: (out: Writable) => Promise<unknown>): Promise<Buffer> {
  const out = new PassThrough();
  const content = buffer(out);
  await write(out);
  return content;
}

async function filesOf(rows: PackageRow[], perSheet?: number) {
  const sums = tableTotalling(fields);
  for (const row of rows) sums.add(row);
  const csv = await written(async (out) => {
    const file = await openTableCsv(out, fields, 'key');
    await file.rows(rows);
    await file.end();
  });
  const jsonl = await written(async (out) => {
    const file = openTableJsonl(out, fields);
    await file.rows(rows);
    await file.end();
  });
  const cells = () => cellsOfJsonl(Readable.from([jsonl]), fields);
  const made = { table, rows: rows.length, totals: sums.totals(), cells };
  const workbook = await written((out) =>
    writePackageWorkbook(out, { tables: [made], formulae: [], manifest: [], perSheet }),
  );
  return { csv: csv.toString('utf8'), jsonl: jsonl.toString('utf8'), workbook, totals: sums.totals() };
}

const row = fc.record({
  no: fc.nat(9999),
  name: fc.option(fc.stringMatching(/^[ก-๙a-z](?:[ก-๙a-z0-9 ",=]*[ก-๙a-z0-9])?$/)),
  projects: fc.nat(500),
  paid: fc.nat(99_999_999).map((satang) => (satang / 100).toFixed(2)),
  sentOn: fc.constantFrom(null, '2023-04-20', '2024-02-29'),
});

/** The cells of a CSV by its own rules. */
function csvCells(csv: string): (string | null)[][] {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .slice(1, -1);
  return lines.map((line) =>
    [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? plain || null : quoted.replaceAll('""', '"'),
    ),
  );
}

describe('a table of the package', () => {
  it('holds the same rows in CSV, JSON Lines and XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        const { csv, jsonl, workbook, totals } = await filesOf(rows);
        const plain = rows.map(({ no, name, projects, paid, sentOn }) => [no, name, projects, Number(paid), sentOn]);
        const fromJsonl = jsonl
          .split('\n')
          .slice(0, -1)
          .map((line) => Object.values(JSON.parse(line)));
        expect(fromJsonl).toEqual(plain);
        expect(csvCells(csv)).toEqual(
          rows.map(({ no, name, projects, paid, sentOn }) => [String(no), name, String(projects), paid, sentOn]),
        );
        const sheet = await readSheet(workbook, 1, { trim: false });
        const shown = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);
        expect(sheet.slice(1, -1).map((cells) => cells.map(shown))).toEqual(plain);
        expect(sheet.at(-1)).toEqual([null, 'รวม', totals.projects, Number(totals.paid), null]);
      }),
      { numRuns: 60 },
    );
  });

  it('is headed by keys in CSV, by Thai titles in XLSX, and no text is a formula', async () => {
    const { csv, jsonl, workbook } = await filesOf([
      { no: 1, name: '=CMD()|<&">', projects: 2, paid: '40000.25', sentOn: null },
    ]);
    expect(csv).toBe('\uFEFFno,name,projects,paid,sentOn\r\n1,"\'=CMD()|<&"">",2,40000.25,\r\n');
    expect(jsonl).toBe('{"no":1,"name":"=CMD()|<&\\">","projects":2,"paid":40000.25,"sentOn":null}\n');
    const sheet = await readSheet(workbook, 1);
    expect(sheet[0]).toEqual(['ที่', 'ชื่อ', 'โครงการ', 'จ่าย', 'วันที่ส่ง']);
    expect(sheet[1]).toEqual([1, '=CMD()|<&">', 2, 40000.25, null]);
  });

  it('without rows has headings and totals 0', async () => {
    const { csv, jsonl, workbook } = await filesOf([]);
    expect(csv).toBe('\uFEFFno,name,projects,paid,sentOn\r\n');
    expect(jsonl).toBe('');
    expect((await readSheet(workbook, 1)).slice(1)).toEqual([[null, 'รวม', 0, 0, null]]);
  });

  it('goes on in a further sheet where one is full; the totals are of all', async () => {
    const rows = Array.from({ length: 7 }, (_, i) => ({
      no: i + 1,
      name: 'ก',
      projects: i,
      paid: '1.50',
      sentOn: null,
    }));
    const { workbook } = await filesOf(rows, 3);
    const numbers = async (sheet: string) => (await readSheet(workbook, sheet)).slice(1).map(([no]) => no);
    expect(await numbers('รายการ')).toEqual([1, 2, 3]);
    expect(await numbers('รายการ (2)')).toEqual([4, 5, 6]);
    expect(await numbers('รายการ (3)')).toEqual([7, null]);
    const xml = Buffer.from(unzipSync(workbook)['xl/worksheets/sheet3.xml']!).toString();
    expect(xml).toContain("<f>SUM('รายการ'!C2:C4,'รายการ (2)'!C2:C4,C2:C2)</f><v>21</v>");
    const full = await filesOf(rows.slice(0, 6), 3);
    expect((await readSheet(full.workbook, 'รายการ (2)')).map(([no]) => no)).toEqual(['ที่', 4, 5, 6, null]);
  });
});

describe('the package', () => {
  const csv = '\uFEFFno,name,projects,paid,sentOn\r\n';
  const files = [
    { path: 'data/items.csv', open: () => Readable.from([Buffer.from(csv)]) },
    { path: 'data/items.jsonl', open: () => Readable.from([]) },
    { path: 'book.xlsx', packed: true, open: () => Readable.from([Buffer.from('book')]) },
  ];
  const describeFiles = (packed: PackedFile[]) => ({
    'datapackage.json': dataPackage({ name: 'p', title: 'ท', tables: [{ table, rows: 0 }], files: packed }),
  });
  const made = () => written((out) => writePackage(out, files, describeFiles));

  it('says of every table its fields with Thai titles, types and units, its bytes and its hash', async () => {
    const content = unzipSync(await made());
    expect(Object.keys(content)).toEqual([...files.map(({ path }) => path), 'datapackage.json']);
    const descriptor = JSON.parse(Buffer.from(content['datapackage.json']!).toString());
    expect(descriptor.profile).toBe('tabular-data-package');
    const [resource] = descriptor.resources;
    expect(resource).toMatchObject({
      name: 'items',
      path: 'data/items.csv',
      bytes: Buffer.byteLength(csv),
      hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
      schema: { missingValues: [''] },
    });
    expect(resource.schema.fields).toContainEqual({ name: 'paid', title: 'จ่าย', type: 'number', unit: 'บาท' });
    expect(descriptor.resources[1]).toMatchObject({ name: 'items-jsonl', format: 'jsonl', bytes: 0 });
  });

  it('gives the same bytes again', async () => {
    expect((await made()).equals(await made())).toBe(true);
  });
});
