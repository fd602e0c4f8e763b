import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toWord } from '../../packages/documents/fixtures/to-word.ts';
import { bring, SAMPLE_DOCUMENT } from './acts.ts';
import { PHOTO } from './files.ts';
import { expect, open, test } from './people.ts';
import { words } from './words.ts';

const LOCKED = fileURLToPath(new URL('../../packages/documents/fixtures/office/locked.docx', import.meta.url));

test('the plan comes in as a Word file; a picture and a locked file are told what to do', async ({ people }) => {
  const { documents, problems } = words;
  const page = await people.page('plan@newplan.example');
  const choose = page.getByLabel(documents.new.file);
  await open(page, '/documents/new');
  await choose.setInputFiles(PHOTO);
  await expect(page.getByText(problems.code.FILE_TYPE_NOT_ALLOWED_image)).toBeVisible();
  await choose.setInputFiles(LOCKED);
  await expect(page.getByText(documents.failure.ENCRYPTED)).toBeVisible({ timeout: 30_000 });

  const word = await toWord(readFileSync(SAMPLE_DOCUMENT, 'utf8'));
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await bring(page, { name: 'แผนปฏิบัติการ ๒๕๖๖-๒๕๗๐.docx', mimeType, buffer: Buffer.from(word) });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('แผนปฏิบัติการ ๒๕๖๖-๒๕๗๐.docx');
  await expect(page.getByRole('region', { name: documents.review }).getByRole('listitem')).not.toHaveCount(0);
});
