import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open, test } from './people.ts';
import { words } from './words.ts';

const PERIOD = '?fy=2566&round=6';
const OFFICER = 'officer@lampang.example';

async function saved(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFile(await file.path());
}

test('the table is grouped by district; folded groups keep their subtotals, in the address and in CSV', async ({
  people,
}) => {
  const { province, rollupApp } = words;
  const page = await people.page(OFFICER);
  await open(page, `/${PERIOD}`);
  await page.getByLabel(province.groupBy).selectOption('district');
  await expect(page).toHaveURL(/group=district/);
  const heads = page.getByRole('grid').getByRole('button', { expanded: true });
  const name = (await heads.first().textContent()) ?? '';
  expect(name).toMatch(/^อำเภอ.+ \d+ แห่ง$/);
  await heads.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name, expanded: false })).toBeFocused();
  await expect(page).toHaveURL(/folded=\d{4}/);
  await page.reload();
  await expect(page.getByRole('button', { name, expanded: false })).toBeVisible();
  const lines = (await saved(page, rollupApp.saveCsv)).toString('utf8').trim().split('\r\n');
  expect(lines[1]?.startsWith(name)).toBe(true);
  expect(lines[2]).toMatch(/^อำเภอ.+ \d+ แห่ง,/);
});

test('a picture has its table, opens into names and is saved as SVG and PNG', async ({ people }) => {
  const { pictures } = words;
  const page = await people.page(OFFICER);
  await open(page, `/pictures${PERIOD}`);
  await page.getByRole('link', { name: pictures.name.risks }).click();
  const title = page.getByRole('heading', { level: 2, name: pictures.risks.title });
  await expect(title).toBeVisible();
  const drawn = (await saved(page, pictures.saveSvg)).toString('utf8');
  expect(drawn).toContain(`<title>${pictures.risks.title}</title>`);
  expect(drawn).not.toContain('class=');
  expect((await saved(page, pictures.savePng)).subarray(1, 4).toString('latin1')).toBe('PNG');
  const field = page.getByRole('group', { name: pictures.risks.title }).getByRole('link').first();
  await field.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/cell=/);
  await expect(page.getByRole('heading', { level: 3 })).toBeVisible();
  await page.getByRole('link', { name: pictures.showTable }).click();
  await expect(page.getByRole('grid', { name: pictures.risks.title })).toBeVisible();
});

test('on a phone every picture keeps the size it is drawn in, and scrolls', async ({ people }) => {
  const page = await people.page(OFFICER);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const picture of ['heat', 'rank', 'risks', 'plans', 'spending']) {
    await open(page, `/pictures${PERIOD}&picture=${picture}`);
    const drawn = page.locator('section[tabindex="0"] > svg');
    const [shown, own] = await drawn.evaluate((svg: SVGSVGElement) => [
      svg.getBoundingClientRect().width,
      svg.viewBox.baseVal.width,
    ]);
    expect(shown, picture).toBe(own);
  }
});
