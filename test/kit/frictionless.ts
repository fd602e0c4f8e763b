import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import library from 'datapackage';

interface Resource {
  path?: string;
  format: string;
  mediatype: string;
  schema: { fields: { name: string }[] };
}

/**
 * What an outside reader of Frictionless Data Packages finds wrong with the files of one, by resource: descriptor, headings, types of cells,
 * keys. Rows read are counted by resource. JSON Lines, which this reader has no parser for, are given to it as rows, and the byte order mark of
 * the CSV, which it takes for a part of the first heading, is kept from it.
 */
export async function readAsDataPackage(files: Readonly<Record<string, Uint8Array>>) {
  const folder = await mkdtemp(join(tmpdir(), 'data-package-'));
  try {
    for (const [path, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), path.endsWith('.csv') ? withoutMark(bytes) : bytes);
    }
    const textOf = (path: string) => Buffer.from(files[path] ?? '').toString('utf8');
    const descriptor = JSON.parse(textOf('datapackage.json')) as { resources: Resource[] };
    const resources = descriptor.resources.map(({ path = '', format, mediatype, ...resource }) =>
      format === 'jsonl'
        ? { ...resource, data: tableOf(textOf(path), resource.schema.fields) }
        : { ...resource, path, format, mediatype },
    );
    const read = await library.Package.load({ ...descriptor, resources }, { basePath: folder, strict: false });
    const problems = read.errors.map(({ message }) => message);
    const rows: Record<string, number> = {};
    for (const resource of read.resources) {
      problems.push(...resource.errors.map(({ message }) => `${resource.name}: ${message}`));
      const seen = await resource
        .read({ keyed: false, relations: true })
        .catch((error: Error & { errors?: Error[] }) => {
          const all = error.errors?.length ? error.errors : [error];
          problems.push(...all.map(({ message }) => `${resource.name}: ${message}`));
          return [];
        });
      rows[resource.name] = seen.length;
    }
    return { problems, rows };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The rows below their headings: the keys of the first row, and those of the schema where there are none. */
function tableOf(lines: string, fields: readonly { name: string }[]): unknown[][] {
  const rows = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as object);
  const headings = rows[0] ? Object.keys(rows[0]) : fields.map(({ name }) => name);
  return [headings, ...rows.map((row) => Object.values(row))];
}

const mark = Buffer.from('\uFEFF');
const withoutMark = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(0, mark.length)).equals(mark) ? bytes.subarray(mark.length) : bytes;
