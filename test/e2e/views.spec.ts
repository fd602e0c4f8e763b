import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open, test } from './people.ts';
import { filled, words } from './words.ts';

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

test('the table is filtered and grouped by size; whoever states none is a group of its own, in print and in CSV', async ({
  people,
}) => {
  const { province, rollupApp } = words;
  const page = await people.page(OFFICER);
  await open(page, `/${PERIOD}`);
  await page.getByLabel(province.groupBy).selectOption('size');
  await expect(page).toHaveURL(/group=size/);
  const heads = page.getByRole('grid').getByRole('button', { expanded: true });
  await heads.last().scrollIntoViewIfNeeded();
  const counts = new Map<string, number>();
  for (const line of (await saved(page, rollupApp.saveCsv)).toString('utf8').split('\r\n')) {
    const [, name, count] = /^(\S+) ([\d,]+) แห่ง,/.exec(line) ?? [];
    if (name && count) counts.set(name, Number(count.replaceAll(',', '')));
  }
  expect([...counts.keys()].slice(0, 4)).toEqual(Object.values(province.ofSize));

  const size = page.getByRole('search').getByLabel(province.filter.size, { exact: true });
  await size.focus();
  await size.selectOption({ label: province.ofSize.NONE });
  await expect(page).toHaveURL(/size=NONE/);
  await page.reload();
  await expect(size).toHaveValue('NONE');
  const [head] = await page.getByRole('grid').getByRole('button', { expanded: true }).allTextContents();
  expect(head).toBe(
    filled(province.group, { name: province.ofSize.NONE, count: String(counts.get(province.ofSize.NONE)) }),
  );
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(`${province.ofSize.NONE} · ${province.groupBy_size}`)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
});

test('columns are frozen and moved by keyboard, kept in the address; too many are refused in words', async ({
  people,
}) => {
  const { frameTable: table, province } = words;
  const page = await people.page(OFFICER);
  await open(page, `/${PERIOD}`);
  const chooser = page.locator('summary').filter({ hasText: table.columns });
  await chooser.press('Enter');
  const act = (does: string, column: string) => page.getByRole('button', { name: `${does} ${column}`, exact: true });
  await act(table.freeze, province.column.district).press('Enter');
  await expect(page).toHaveURL(/freeze=district/);
  await act(table.freeze, province.column.ordinanceBudget).press('Enter');
  await expect(page.getByText(filled(table.tooWide, { column: province.column.ordinanceBudget }))).toBeVisible();
  await expect(page).toHaveURL(/freeze=district/);
  await act(table.moveRight, province.column.district).press('Enter');
  await expect(act(table.moveRight, province.column.district)).toBeFocused();
  await expect(page).toHaveURL(/cols=name%2Ctype%2Cdistrict/);
  await page.keyboard.press('Escape');

  await page.reload();
  const grid = page.getByRole('grid');
  const head = (name: string) => grid.getByRole('columnheader', { name, exact: true });
  await expect(head(province.column.district)).toBeVisible();
  await grid.evaluate((element) => element.parentElement?.scrollTo({ left: 900 }));
  const left = async (name: string) => Math.round((await head(name).boundingBox())?.x ?? 0);
  const [first, second, third] = await Promise.all(
    [province.column.name, province.column.type, province.column.district].map(left),
  );
  expect(first).toBeGreaterThan(0);
  expect(second).toBeGreaterThan(first ?? 0);
  expect(third).toBeGreaterThan(second ?? 0);
  expect(await left(province.column.plan), 'the rest scrolls away below them').toBeLessThan(third ?? 0);
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

test('on a phone every picture is drawn narrow: all of it is read without scrolling sideways', async ({ people }) => {
  const page = await people.page(OFFICER);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const picture of ['heat', 'rank', 'risks', 'plans', 'spending']) {
    await open(page, `/pictures${PERIOD}&picture=${picture}`);
    const sideways = await page
      .locator('section[tabindex="0"]:has(> svg)')
      .evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(sideways, picture).toBe(0);
    const [shown, own] = await page
      .locator('section[tabindex="0"] > svg')
      .evaluate((svg: SVGSVGElement) => [svg.getBoundingClientRect().width, svg.viewBox.baseVal.width]);
    expect(shown, `${picture} in the size it is drawn in`).toBe(own);
  }
});

test('the dimensions stay in view however far the heat map is scrolled', async ({ people }) => {
  const page = await people.page(OFFICER);
  await open(page, `/pictures${PERIOD}`);
  const map = page.locator('section[tabindex="0"]:has(> svg)');
  await map.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  const name = filled(words.pictures.dimension, { number: 4 });
  await expect(map.getByText(name, { exact: true }).first()).toBeInViewport();
});

test('the heading of a figure ends where its figures end', async ({ people }) => {
  const page = await people.page(OFFICER);
  await open(page, `/${PERIOD}`);
  const name = words.province.column.projects;
  const grid = page.getByRole('grid');
  const end = (cell: Element) => {
    const range = document.createRange();
    range.selectNodeContents(cell.querySelector('span span') ?? cell);
    return range.getBoundingClientRect().right;
  };
  const heading = await grid.getByRole('columnheader', { name, exact: true }).evaluate(end);
  const figure = await grid.locator(`tbody td[data-label="${name}"]`).first().evaluate(end);
  expect(Math.abs(heading - figure)).toBeLessThan(1);
});
