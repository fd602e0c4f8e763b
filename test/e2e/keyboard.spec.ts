import type { Page } from '@playwright/test';
import { changNuea } from '../../prisma/seed/account-list.ts';
import { bring, copyOf, SAMPLE_DOCUMENT } from './acts.ts';
import { expect, open, test } from './people.ts';
import { words } from './words.ts';

const PERIOD = '?fy=2566&round=6';

test('the doubts of a document are settled by keyboard alone', async ({ people }) => {
  const { documents, findings, frame } = words;
  const page = await people.page('plan@newplan.example');
  const keys = page.keyboard;
  await bring(page, await copyOf(SAMPLE_DOCUMENT));
  const doubts = page.getByRole('region', { name: documents.review }).getByRole('listitem');
  const total = await doubts.count();
  const opened = doubts.getByRole('button', { expanded: true });
  const progress = page.getByRole('progressbar', { name: documents.settled });
  await keys.press('?');
  const help = page.getByRole('dialog', { name: frame.keys.title });
  await expect(help).toHaveCount(1);
  await expect(help).toContainText(documents.key.accept);
  await keys.press('Escape');
  await expect(help).toBeHidden();

  expect(total).toBeGreaterThan(0);
  const first = await opened.textContent();
  await keys.press('j');
  await keys.press('k');
  await expect(opened).toHaveText(first ?? '');
  await keys.press('l');
  await expect(page.getByLabel(findings.reason)).toBeFocused();
  await keys.type('ตามต้นฉบับ');
  await keys.press('Escape');
  await expect(page.getByLabel(findings.reason)).toBeHidden();
  await keys.press('a');
  await expect(progress).toHaveAttribute('aria-valuenow', '1');
});

test('the help names the keys of the page it is asked on', async ({ people }) => {
  const { consistency, frame, rollupApp } = words;
  const page = await people.page('officer@lampang.example');
  const help = page.getByRole('dialog', { name: frame.keys.title });
  for (const [address, there, elsewhere] of [
    ['/inbox', rollupApp.key.chooseRange, consistency.key.nextToCheck],
    ['/consistency', frame.keys.search, consistency.key.nextToCheck],
  ] as const) {
    await open(page, address);
    await page.keyboard.press('?');
    await expect(help).toContainText(there);
    await expect(help).not.toContainText(elsewhere);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('grid').getByRole('link').first().click();
  await expect(page.getByRole('toolbar', { name: consistency.acts })).toBeVisible();
  await page.keyboard.press('?');
  for (const key of Object.values(consistency.key)) await expect(help).toContainText(key);
});

test('the table of the province is searched, walked and opened by keyboard alone', async ({ people }) => {
  const { frame } = words;
  const page = await people.page('officer@lampang.example');
  const keys = page.keyboard;
  await open(page, `/${PERIOD}`);
  await keys.press('?');
  await expect(page.getByRole('dialog', { name: frame.keys.title })).toHaveCount(1);
  await keys.press('Escape');

  const place = () => page.evaluate(() => document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell'));
  await tabTo(page, async () => (await place()) != null);
  await keys.press('Control+Home');
  await expect.poll(place).toBe('0:0');
  for (const [key, cell] of [
    ['ArrowDown', '1:0'],
    ['ArrowRight', '1:1'],
    ['ArrowRight', '1:2'],
    ['ArrowLeft', '1:1'],
    ['Home', '1:0'],
    ['PageDown', '11:0'],
    ['PageUp', '1:0'],
  ] as const) {
    await keys.press(key);
    await expect.poll(place, { message: key }).toBe(cell);
  }
  await keys.press('Control+End');
  await expect.poll(async () => (await place())?.startsWith('104:')).toBe(true);
  await keys.press('Control+Home');

  await keys.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await keys.type('จางเหนือ');
  await expect(page.getByRole('row', { name: changNuea })).toBeVisible();
  await tabTo(page, async () => (await place()) != null);
  await keys.press('Home');
  await keys.press('ArrowDown');
  await keys.press('ArrowRight');
  await expect(page.getByRole('link', { name: changNuea })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(changNuea);
});

/** Presses Tab until what is asked for has the focus. */
async function tabTo(page: Page, there: () => Promise<boolean>) {
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press('Tab');
    if (await there()) return;
  }
  throw new Error('60 times Tab did not lead there');
}
