import type { Page } from '@playwright/test';
import { roleWords } from '@sujarit/auth/tenants/judge-person-rows';
import { itaSheet } from '@sujarit/documents/sheet/ita-sheet';
import { readSheets } from '@sujarit/documents/sheet/read-sheets';
import { tenantSheets } from '@sujarit/documents/sheet/tenant-sheets';
import { workbookOf } from '../kit/workbook.ts';
import { expect, open } from './people.ts';
import { words } from './words.ts';

type Cells = Record<string, string>;

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The rows of the office's template of a year, as the downloaded file shows them. */
export async function itaTemplate(page: Page, year: number): Promise<Cells[]> {
  const answer = await page.request.get(`/files/sheet/ita/${year}`);
  expect(answer.status()).toBe(200);
  const { sheets } = await readSheets(new Uint8Array(await answer.body()), [itaSheet]);
  return (sheets?.[itaSheet.key] ?? []).map(({ cells }) => ({ ...cells }));
}

/** Brings a workbook on a page of sheets and waits for what it would do. */
async function bring(page: Page, path: string, name: string, buffer: Buffer): Promise<void> {
  await open(page, path);
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: MEDIA_TYPE, buffer });
  await expect(page).toHaveURL(new RegExp(`${path}/.`));
  await expect(page.getByText(words.sheets.nothingYet)).toBeVisible({ timeout: 30_000 });
}

export async function bringIta(page: Page, rows: readonly Cells[]): Promise<void> {
  await bring(page, '/ita', 'ผล ITA.xlsx', await workbookOf([{ layout: itaSheet, rows }]));
}

/** Results of two of the office's authorities, one of which is refused. */
export async function bringSomeIta(page: Page): Promise<void> {
  const [one = {}, other = {}] = await itaTemplate(page, 2562);
  const scores = { iit: '88.10', eit: '79.55', oit: '93.75' };
  await bringIta(page, [
    { ...one, ...scores, total: '๘๗.๘๐', level: '' },
    { ...other, ...scores, total: '99', level: '' },
  ]);
}

/** An authority with two people, one of whom is refused. */
export async function bringTenants(page: Page): Promise<void> {
  const [authorities, people] = tenantSheets(Object.values(roleWords));
  if (!authorities || !people) throw new Error('the layouts are gone');
  const code = '6529901';
  const person = { code, person: 'สมชาย ใจดี', role: 'เจ้าหน้าที่แผน' };
  const buffer = await workbookOf([
    { layout: authorities, rows: [{ code, name: 'อบต.ทดลองใหม่', province: 'ลำปาง', district: 'แม่เมาะ' }] },
    {
      layout: people,
      rows: [
        { ...person, email: 'new@trial.example' },
        { ...person, email: 'ไม่ใช่' },
      ],
    },
  ]);
  await bring(page, '/tenants', 'หน่วยงาน.xlsx', buffer);
}
