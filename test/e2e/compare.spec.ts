import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open, test } from './people.ts';
import { filled, words } from './words.ts';

const PERIOD = '?fy=2566&round=6';
const OFFICER = 'officer@korat.example';
const FIRST = 'องค์การบริหารส่วนตำบลวังกะทะ';
const SECOND = 'องค์การบริหารส่วนตำบลครบุรีใต้';
const THIRD = 'องค์การบริหารส่วนตำบลจอหอ';

const column = (page: Page, name: string) => page.getByRole('columnheader').filter({ hasText: name });
const region = (page: Page) => page.getByRole('region', { name: FIRST });

test('rows chosen in the table stand side by side; the address holds the choice, for a colleague and for the way back', async ({
  people,
}) => {
  const { authority, compare, province, rollupApp } = words;
  const page = await people.page(OFFICER);
  await open(page, `/${PERIOD}&q=${encodeURIComponent('ค')}&sort=-percent`);
  for (const name of [FIRST, SECOND]) {
    await page.getByLabel(province.search).fill(name);
    await page.getByRole('row').filter({ hasText: name }).getByRole('checkbox').check();
  }
  await page.getByLabel(province.search).fill('');
  await expect(page).not.toHaveURL(/q=/);
  await page.getByRole('link', { name: filled(province.compare, { count: 2 }) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(compare.view.compare);
  await page.getByLabel(compare.search).fill('อบต.จอหอ');
  await page.getByRole('link', { name: THIRD, exact: true }).click();
  for (const name of [FIRST, SECOND, THIRD]) await expect(column(page, name)).toBeVisible();

  const alike = page.getByRole('rowheader', { name: filled(compare.standingOf, { months: 12 }) });
  await expect(alike).toBeVisible();
  await page.getByLabel(compare.onlyDifferences).click();
  await expect(page.getByLabel(compare.onlyDifferences)).toBeChecked();
  await expect(alike).toHaveCount(0);
  await page
    .getByRole('button', { name: filled(compare.openNamesOf, { place: '2.3.2' }).trim() })
    .first()
    .press('Enter');
  await expect(page).toHaveURL(/open=/);
  const address = page.url();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: rollupApp.saveCsv }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  const sections = await page.locator('tbody > tr:first-child').count();
  expect(lines).toHaveLength(1 + (await page.locator('tbody > tr').count()));
  expect(lines.filter((line) => !line.includes(','))).toHaveLength(sections);
  for (const name of [FIRST, SECOND, THIRD]) expect(lines[0]).toContain(name);

  await region(page).getByRole('listitem').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: authority.marksTitle })).toBeVisible();
  await page.getByRole('link', { name: authority.view.history }).click();
  await page.getByRole('link', { name: authority.back.compare }).click();
  await expect(page).toHaveURL(address);
  await expect(alike).toHaveCount(0);
  await page.getByRole('link', { name: compare.back.province }).click();
  await expect(page).toHaveURL(/\/\?.*sort=-percent/);

  const colleague = await people.page('head@korat.example');
  await open(colleague, address);
  for (const name of [FIRST, SECOND, THIRD]) await expect(column(colleague, name)).toBeVisible();
  const stranger = await people.page('officer@lampang.example');
  await open(stranger, address);
  await expect(stranger.getByText(compare.unknownWhy)).toBeVisible();
  await expect(stranger.getByText(compare.emptyTitle)).toBeVisible();
  await expect(stranger.getByText(FIRST)).toHaveCount(0);
});

test('what the address cannot show is said, and the others stay', async ({ people }) => {
  const { compare } = words;
  const page = await people.page(OFFICER);
  await open(page, `/compare${PERIOD}&of=3060101,3060101,nowhere`);
  await expect(column(page, THIRD)).toBeVisible();
  await expect(page.getByText(filled(compare.unknown, { codes: 'nowhere' }))).toBeVisible();
  await expect(page.getByText(filled(compare.doubled, { codes: '3060101' }))).toBeVisible();
});

test('what the best of a type do under a sub-mission, with the way to the project and back', async ({ people }) => {
  const { authority, best, rollupApp } = words;
  const page = await people.page(OFFICER);
  await open(page, `/compare/best${PERIOD}`);
  await expect(page.getByText(best.choosePlaceWhy)).toBeVisible();
  await page.getByLabel(best.place).selectOption('2.3.2');
  const first = page.getByRole('article').first();
  await expect(first.getByRole('heading')).toContainText(filled(best.placeNo, { place: '' }).trim());
  await page.getByLabel(best.by).selectOption('ITA');
  await expect(page).toHaveURL(/by=ITA/);
  await expect(page.getByText(/เรียงตามคะแนน ITA$/)).toBeVisible();
  const address = page.url();
  await first.getByRole('listitem').getByRole('link').click();
  await expect(page.getByRole('heading', { name: authority.marksTitle })).toBeVisible();
  await page.getByRole('link', { name: authority.back.best }).click();
  await expect(page).toHaveURL(address);
  await page.getByLabel(best.size).selectOption('LARGE');
  await expect(page).toHaveURL(/sized=LARGE/);
  await expect(page.getByRole('heading', { level: 2 })).toContainText(rollupApp.size.LARGE);
  await expect(page.getByText(best.sizedOf.split(':')[0]!)).toBeVisible();
});
