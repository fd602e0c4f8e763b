import type { Page } from '@playwright/test';
import { DESK, expect, open, PHONE, test } from './people.ts';
import { filled, words } from './words.ts';

const OFFICER = 'officer@lampang.example';
const COLLEAGUE = 'head@lampang.example';
const PERIOD = '?fy=2566&round=6';
const { frame, province, rollupProblems, states, views } = words;

test.describe.configure({ mode: 'serial' });

/** The dialog of all views. */
async function allViews(page: Page) {
  await page.getByRole('button', { name: new RegExp(`^${province.views}`) }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: views.mine })).toBeVisible();
  return dialog;
}

const light = (page: Page) => page.getByLabel(province.filter.light, { exact: true });
const act = (page: Page, words_: string, name: string) =>
  page.getByRole('dialog').getByRole('button', { name: `${words_} ${name}`, exact: true });

test('a view is kept once, shared, opened by a colleague, and opens by itself', async ({ people }) => {
  const page = await people.page(OFFICER);
  await open(page, `/${PERIOD}&light=RED&sort=-planBudget`);
  const dialog = await allViews(page);
  await dialog.getByRole('button', { name: views.keep }).press('Enter');
  await expect(dialog.getByLabel(views.name)).toBeFocused();
  await page.keyboard.type('สีแดง งบมากก่อน');
  await dialog.getByLabel(views.share).check();
  await dialog.getByRole('button', { name: frame.save, exact: true }).dblclick();
  await expect(dialog.getByText(filled(views.saved, { name: 'สีแดง งบมากก่อน' }))).toBeVisible();
  await expect(dialog.getByRole('link', { name: 'สีแดง งบมากก่อน' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  const button = page.getByRole('button', { name: filled(province.viewOpened, { name: 'สีแดง งบมากก่อน' }) });
  await expect(button).toBeFocused();
  await light(page).selectOption('GREEN');
  await expect(
    page.getByRole('button', { name: filled(province.viewChanged, { name: 'สีแดง งบมากก่อน' }) }),
  ).toBeVisible();

  const colleague = await people.page(COLLEAGUE, PHONE);
  await open(colleague, `/${PERIOD}`);
  const shared = (await allViews(colleague)).getByRole('region', { name: views.office });
  await expect(shared.getByRole('button', { name: new RegExp(`^(${views.edit}|${views.remove})`) })).toHaveCount(0);
  await act(colleague, views.openWith, 'สีแดง งบมากก่อน').click();
  await expect(shared.getByText(views.isDefault)).toBeVisible();
  expect(await colleague.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await open(colleague, '/');
  await expect(light(colleague)).toHaveValue('RED');
  await expect(colleague).toHaveURL(/sort=-planBudget/);
  await allViews(colleague);
  await colleague.getByRole('link', { name: views.whole }).click();
  await expect(light(colleague)).toHaveValue('');
  await colleague.reload();
  await expect(light(colleague)).toHaveValue('');

  const elsewhere = await people.page('officer@korat.example');
  await open(elsewhere, `/${PERIOD}`);
  await expect((await allViews(elsewhere)).getByText(views.none_office)).toBeVisible();
});

test('a later save from another window is shown what stands, and both are there to choose from', async ({ people }) => {
  const first = await people.page(OFFICER);
  const second = await people.tab(OFFICER);
  for (const tab of [first, second]) {
    await open(tab, `/${PERIOD}&light=ORANGE`);
    await allViews(tab);
    await act(tab, views.edit, 'สีแดง งบมากก่อน').click();
  }
  const save = (tab: Page) => tab.getByRole('dialog').getByRole('button', { name: frame.save, exact: true }).click();
  await first.getByLabel(views.name).fill('ชื่อจากหน้าต่างแรก');
  await save(first);
  await expect(first.getByText(filled(views.saved, { name: 'ชื่อจากหน้าต่างแรก' }))).toBeVisible();
  await second.getByLabel(views.name).fill('ชื่อจากหน้าต่างหลัง');
  await second.getByLabel(views.tableShown).check();
  await save(second);
  await expect(second.getByText(views.clash)).toBeVisible();
  await expect(second.getByRole('dialog')).toContainText('ชื่อจากหน้าต่างแรก');
  await expect(second.getByLabel(views.name)).toHaveValue('ชื่อจากหน้าต่างหลัง');
  await save(second);
  await expect(second.getByText(filled(views.saved, { name: 'ชื่อจากหน้าต่างหลัง' }))).toBeVisible();
  await expect(second.getByRole('region', { name: views.mine })).toContainText(states.light.ORANGE);
  await second.close();
});

test('a name given twice is refused at its field; a removed view is put back; what is gone is said', async ({
  people,
}) => {
  const page = await people.page(OFFICER);
  await open(page, `/${PERIOD}`);
  const dialog = await allViews(page);
  const name = 'ชื่อจากหน้าต่างหลัง';
  await dialog.getByRole('button', { name: views.keep }).click();
  await dialog.getByLabel(views.name).fill(name);
  await dialog.getByRole('button', { name: frame.save, exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText(filled(rollupProblems.code.VIEW_NAME_TAKEN, { name }));
  await dialog.getByRole('button', { name: frame.cancel }).click();
  await act(page, views.remove, name).click();
  await expect(dialog.getByText(filled(views.removed, { name }))).toBeVisible();
  await expect(dialog.getByRole('link', { name })).toHaveCount(0);
  await dialog.getByRole('button', { name: views.restore }).press('Enter');
  await expect(dialog.getByRole('link', { name })).toBeVisible();

  await open(page, `/${PERIOD}&district=9999&cols=name,staff,percent`);
  const said = page.getByRole('status').filter({ hasText: views.goneTitle });
  await expect(said).toContainText(filled(views.gone.district, { value: '9999' }));
  await expect(said).toContainText(filled(views.gone.column, { value: 'staff' }));
  await expect(page.getByRole('columnheader', { name: province.column.percent })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: province.column.projects })).toHaveCount(0);
});

test('the head of the office takes over what somebody left who works there no more, and of a colleague nothing', async ({
  people,
}) => {
  const name = 'ค้างส่ง รายอำเภอ';
  const head = await people.page(COLLEAGUE, DESK);
  await open(head, `/${PERIOD}`);
  const dialog = await allViews(head);
  const office = dialog.getByRole('region', { name: views.office });
  await expect(office).toContainText('ชื่อจากหน้าต่างหลัง');
  await expect(office.getByRole('button', { name: new RegExp(`^${views.takeOver}`) })).toHaveCount(1);
  await act(head, views.takeOver, name).press('Enter');
  await expect(dialog.getByText(filled(views.taken, { name }))).toBeVisible();
  await expect(dialog.getByRole('region', { name: views.mine })).toContainText(name);
  await act(head, views.remove, name).click();
  await expect(dialog.getByText(filled(views.removed, { name }))).toBeVisible();
  const officer = await people.page(OFFICER);
  await open(officer, `/${PERIOD}`);
  await expect((await allViews(officer)).getByRole('link', { name })).toHaveCount(0);
});
