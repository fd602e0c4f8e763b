import type { AggregateKind } from '@sujarit/domain/aggregate-columns';
import type { PackageField, PackageTable } from '@sujarit/domain/package/package-table';

/** A file of the package: its path in it, its size in bytes and the hash of its content. */
export interface PackedFile {
  path: string;
  bytes: number;
  sha256: string;
}

const formats = { csv: 'text/csv', jsonl: 'application/jsonl' } as const;
export type TableFormat = keyof typeof formats;
export const tableFormats = Object.keys(formats) as TableFormat[];

export const tablePath = (table: string, format: TableFormat) => `data/${table}.${format}`;

const types: Record<AggregateKind, string> = {
  text: 'string',
  choice: 'string',
  flag: 'string',
  count: 'integer',
  days: 'integer',
  money: 'number',
  percent: 'number',
  score: 'number',
  date: 'date',
};
const units: Partial<Record<AggregateKind, string>> = { money: 'บาท', percent: 'ร้อยละ', score: 'คะแนน', days: 'วัน' };

function fieldOf({ key, th, kind }: PackageField) {
  return { name: key, title: th, type: types[kind], ...(units[kind] ? { unit: units[kind] } : {}) };
}

const resourceName = (table: string, format: TableFormat) => (format === 'csv' ? table : `${table}-${format}`);

/** Authorities are known by their codes, and every table that names an authority refers to them. */
function keysOf({ name, fields }: PackageTable, format: TableFormat) {
  if (!fields.some(({ key }) => key === 'code')) return {};
  if (name === 'authorities') return { primaryKey: ['code'] };
  const reference = { resource: resourceName('authorities', format), fields: 'code' };
  return { foreignKeys: [{ fields: 'code', reference }] };
}

/** The descriptor of a Frictionless Data Package (profile tabular-data-package): each table as CSV and as JSON Lines. */
export function dataPackage(facts: {
  name: string;
  title: string;
  tables: readonly { table: PackageTable; rows: number }[];
  files: readonly PackedFile[];
}) {
  const files = new Map(facts.files.map((file) => [file.path, file]));
  const resource = (table: PackageTable, rows: number, format: TableFormat) => {
    const path = tablePath(table.name, format);
    const { bytes, sha256 } = files.get(path)!;
    return {
      profile: 'tabular-data-resource',
      name: resourceName(table.name, format),
      title: table.th,
      path,
      format,
      mediatype: formats[format],
      encoding: 'utf-8',
      ...(format === 'csv'
        ? { dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', header: true } }
        : {}),
      bytes,
      hash: `sha256:${sha256}`,
      rows,
      schema: { fields: table.fields.map(fieldOf), missingValues: [''], ...keysOf(table, format) },
    };
  };
  return {
    profile: 'tabular-data-package',
    name: facts.name,
    title: facts.title,
    description:
      "ตารางเดียวกันมีทั้ง CSV และ JSON Lines ใน CSV ข้อความที่ขึ้นต้นเหมือนสูตร (= + - @) มีเครื่องหมาย ' นำหน้า แถวรวมอยู่ใน manifest.json และในสมุดงาน XLSX",
    resources: tableFormats.flatMap((format) => facts.tables.map(({ table, rows }) => resource(table, rows, format))),
  };
}
