import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { zipBytes } from '../../packages/documents/fixtures/zip-bytes.ts';
import { PHOTO } from './files.ts';
import { expect, open } from './people.ts';
import { words } from './words.ts';

export const KORAT_PROVINCE = 'officer@korat.example';

const choHoPlan = readFileSync(
  fileURLToPath(new URL('../../packages/documents/fixtures/000_13d5abfe38b1d0c1.txt', import.meta.url)),
  'utf8',
);

/** What a province would bring: a plan, the same once more, two whose name is misread, and what is no document. */
export const bulkFiles = {
  clear: 'แผน/อบต.จอหอ ปรับปรุง.txt',
  twin: 'แผน/อบต.จอหอ สำเนา.txt',
  misread: 'แผน/สแกน ๑๒.txt',
  nobodys: 'แผน/สแกน ๑๓.txt',
  picture: `แผน/${PHOTO.name}`,
};

const revised = `${choHoPlan}\nฉบับปรับปรุงตามหนังสือจังหวัด\n`;
const archive = zipBytes([
  { name: 'แผน/', utf8: true },
  { name: bulkFiles.clear, utf8: true, content: revised },
  { name: bulkFiles.twin, utf8: true, content: revised },
  { name: bulkFiles.misread, utf8: true, content: revised.replaceAll('จอหอ', 'จอหฮ') },
  { name: bulkFiles.nobodys, utf8: true, content: revised.replaceAll('จอหอ', 'จอหฮา') },
  { name: bulkFiles.picture, utf8: true, content: PHOTO.buffer },
]);

/** Brings the ZIP; the page stands on it, with everything read. The same ZIP again is the same one. */
export async function bringBulk(provincial: Page): Promise<void> {
  await open(provincial, '/documents');
  const file = { name: 'แผนทั้งจังหวัด.zip', mimeType: 'application/zip', buffer: archive };
  await provincial.getByLabel(words.bulk.file).setInputFiles(file);
  await expect(provincial).toHaveURL(/\/documents\/[^/]+$/);
  await expect(provincial.getByText(words.bulk.standing.UNDER_WAY, { exact: true })).toHaveCount(0, {
    timeout: 60_000,
  });
}
