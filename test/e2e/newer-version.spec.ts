import type { Locator, Page } from '@playwright/test';
import { bring, copyOf, draftOf, SAMPLE_DOCUMENT } from './acts.ts';
import { overflow } from './look.ts';
import { expect, open, test } from './people.ts';
import { filled, words } from './words.ts';

const OFFICER = 'plan@newplan.example';
const { differences, documents, plan } = words;

test.describe.configure({ mode: 'serial' });

let page: Page;
let draft: string;
let newer: string;

/** The document as the officer changed it: signatory, a target, an amount, a text of a sheet; one activity is no longer in it. */
const changed = (text: string) =>
  text
    .replace('นายสมชาย ร่างสมบูรณ์', 'นางสาวมาลี ใหม่เสมอ')
    .replace('85 คะแนน', '86 คะแนน')
    .replace('เศรษฐกิจพอเพียง\t๓๖,๐๐๐', 'เศรษฐกิจพอเพียง\t๔๐,๐๐๐')
    .replace('สาธารณประโยชน์ช่วยให้การปฏิบัติงานโปร่งใส', 'สาธารณประโยชน์ช่วยให้การปฏิบัติงานของทุกหมู่บ้านโปร่งใส')
    .replace(/^.*กิจกรรมยกย่องหมู่บ้านและชุมชนซื่อสัตย์\t.*\n/m, '')
    .replace(/\(๑\.๒\.๓\)[\s\S]*?(?=\n๑\.๓ )/, '')
    .replace('จำนวน 14 โครงการ', 'จำนวน 13 โครงการ')
    .replace('สุจริต จำนวน 5 โครงการ', 'สุจริต จำนวน 4 โครงการ')
    .replace('๕ โครงการ\t๗๓,๐๐๐\t๗๓,๐๐๐\t๗๓,๐๐๐\t๗๓,๐๐๐\t๗๓,๐๐๐', '๔ โครงการ\t๖๒,๐๐๐\t๕๘,๐๐๐\t๕๘,๐๐๐\t๕๘,๐๐๐\t๕๘,๐๐๐')
    .replace(
      '๑๔ โครงการ\t๒๗๕,๐๐๐\t๒๗๕,๐๐๐\t๒๗๕,๐๐๐\t๒๗๕,๐๐๐\t๒๗๕,๐๐๐',
      '๑๓ โครงการ\t๒๖๔,๐๐๐\t๒๖๐,๐๐๐\t๒๖๐,๐๐๐\t๒๖๐,๐๐๐\t๒๖๐,๐๐๐',
    );

const group = (name: string) => page.getByRole('region', { name });
const lines = (within: Locator | Page) => within.getByRole('button', { expanded: false });
const takeAll = () =>
  page.getByRole('button', { name: new RegExp(filled(differences.takeAll, { figure: '\\d+' })) }).click();

test('a copy of the document is taken over as a whole, until nothing differs from the plan', async ({ people }) => {
  page = await people.page(OFFICER);
  draft = await draftOf(page, SAMPLE_DOCUMENT);
  await bring(page, await copyOf(SAMPLE_DOCUMENT));
  await expect(page.getByRole('button', { name: documents.create, exact: true })).toHaveCount(0);
  const show = page.getByRole('link', { name: differences.show });
  if (await show.isVisible()) {
    await show.click();
    await takeAll();
    await expect(page.getByText(differences.none)).toBeVisible();
  } else await expect(page.getByText(differences.none)).toBeVisible();
});

test('a changed version is shown as exactly what was changed', async () => {
  newer = await copyOf(SAMPLE_DOCUMENT, changed);
  await bring(page, newer);
  await page.getByRole('link', { name: differences.show }).click();
  const kinds = page.getByRole('navigation', { name: differences.kinds });
  for (const [kind, count] of [
    [differences.all, 5],
    [differences.kind.ADDED, 0],
    [differences.kind.REMOVED, 1],
    [differences.kind.CHANGED, 4],
  ])
    await expect(kinds.getByRole('link', { name: `${kind} ${count}` })).toBeVisible();
  const signatory = group(differences.thing.PLAN).getByRole('listitem');
  await expect(signatory).toContainText('ร่างสมบูรณ์');
  await expect(signatory).toContainText('ใหม่เสมอ');
  await expect(group(differences.thing.TARGET).getByRole('listitem')).toContainText('85→86');
  await expect(group('โครงการอบรมอาชีพตามหลักเศรษฐกิจพอเพียง').getByRole('listitem')).toContainText('36,000→40,000');
  await expect(group('กิจกรรมยกย่องหมู่บ้านและชุมชนซื่อสัตย์')).toContainText(differences.kind.REMOVED);
  const sheet = group('โครงการรวมพลังรักษาทางสาธารณะและที่สาธารณประโยชน์');
  await lines(sheet).click();
  await expect(sheet.getByRole('insertion')).toContainText('ของทุกหมู่บ้าน');
  await sheet.getByRole('link', { name: /บรรทัด/ }).click();
  await expect(page).toHaveURL(/\/text\?from=\d+&to=\d+$/);
  await page.goBack();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await overflow(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('the same file again is answered with what was read of it', async () => {
  await bring(page, newer);
  await expect(page.getByText(documents.again)).toBeVisible();
  await page.getByRole('link', { name: differences.show }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(differences.title);
});

test('one is taken over by keyboard, then all; the plan says so and its history names the document', async () => {
  const target = group(differences.thing.TARGET);
  await page.keyboard.press('j');
  await expect(target.getByRole('button', { expanded: true })).toBeFocused();
  await page.keyboard.press('a');
  await expect(target).toHaveCount(0);
  await expect(page.getByText(filled(differences.taken_other, { count: 1 }))).toBeVisible();
  await page.keyboard.press('Shift+A');
  await expect(page.getByText(differences.none)).toBeVisible();

  await open(page, `${draft}?part=targets`);
  await expect(page.getByRole('row', { name: plan.metric.ITA_SCORE })).toContainText('86');
  await open(page, draft);
  await expect(page.getByText('กิจกรรมยกย่องหมู่บ้านและชุมชนซื่อสัตย์')).toBeVisible();
  await expect(page.getByRole('table')).not.toContainText('กิจกรรมยกย่องหมู่บ้านและชุมชนซื่อสัตย์');
  await open(page, `${draft}?part=history`);
  const history = page.getByRole('list', { name: plan.history });
  await history.getByRole('link', { name: 'แผนฉบับใหม่.txt' }).first().click();
  await expect(page.getByText(filled(documents.takenOver_other, { count: 5 }))).toBeVisible();
});
