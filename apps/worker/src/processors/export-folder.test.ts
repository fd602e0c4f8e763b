import { readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePackage } from '@sujarit/documents/aggregate/write-package';
import { pour, shut } from '@sujarit/documents/xlsx/outlet';
import { LimitExceeded } from '@sujarit/domain/errors';
import { count, text } from '@sujarit/domain/package/package-table';
import { describe, expect, it } from 'vitest';
import { withExportFolder } from './export-folder.ts';
import { openTable, tableFile } from './package-tables.ts';
import { partHeading } from './part-file.ts';

const table = { name: 'items', th: 'รายการ', fields: [text('name', 'ชื่อ'), count('projects', 'โครงการ')] };
const leftOf = async (id: string) => (await readdir(tmpdir())).filter((name) => name.includes(`export-${id}-`));
/** Lets a file of the export stand on a disk without room. */
const fillUp = async (id: string, file: string) => symlink('/dev/full', join(tmpdir(), (await leftOf(id))[0]!, file));

describe('the folder of an export', () => {
  it.each(['csv', 'jsonl'] as const)('on a disk that is full fails as such and leaves nothing (%s)', async (format) => {
    const id = `full-${format}`;
    const work = withExportFolder(id, async (folder) => {
      await fillUp(id, tableFile(table.name, format));
      const open = await openTable(folder, table);
      for (let projects = 0; projects < 5_000; projects += 1) await open.add({ name: 'โครงการ', projects });
      return open.end();
    });
    await expect(work).rejects.toThrow(new LimitExceeded('STORAGE_FULL'));
    expect(await leftOf(id)).toEqual([]);
  });

  it('fails the same when the room ends with the package', async () => {
    const work = withExportFolder('full-zip', async (folder) => {
      await fillUp('full-zip', 'package.zip');
      await writePackage(folder.write('package.zip'), [], () => ({ 'manifest.json': {} }));
    });
    await expect(work).rejects.toThrow(new LimitExceeded('STORAGE_FULL'));
    expect(await leftOf('full-zip')).toEqual([]);
  });

  it('fails the same when the room ends with a part', async () => {
    const work = withExportFolder('full-part', async (folder) => {
      await fillUp('full-part', 'part');
      const out = folder.write('part');
      await pour(out, partHeading('part-1'));
      await shut(out);
    });
    await expect(work).rejects.toThrow(new LimitExceeded('STORAGE_FULL'));
    expect(await leftOf('full-part')).toEqual([]);
  });

  it('is taken away when its work is done', async () => {
    expect(await withExportFolder('done', async () => (await leftOf('done')).length)).toBe(1);
    expect(await leftOf('done')).toEqual([]);
  });
});
