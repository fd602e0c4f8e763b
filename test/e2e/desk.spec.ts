import type { Page } from '@playwright/test';
import { expect, open, test } from './people.ts';
import { filled, words } from './words.ts';

const OFFICER = 'officer@korat.example';
const HEAD = 'head@korat.example';

test.describe.configure({ mode: 'serial' });

/** Presses a letter by its place while the keyboard types Thai. */
const pressThai = (page: Page, code: string, key: string) =>
  page.evaluate(
    ([code, key]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true })),
    [code, key] as const,
  );

test('a plan is checked project by project with the keyboard that types Thai', async ({ people }) => {
  const { consistency, decision } = words;
  const page = await people.page(OFFICER);
  await open(page, '/consistency');
  await page.getByRole('link', { name: consistency.begin }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  const checked = async () => Number(await page.getByRole('progressbar').getAttribute('aria-valuenow'));
  const before = await checked();
  const heading = page.getByRole('article').getByRole('heading', { level: 2 });
  const first = (await heading.textContent()) ?? '';

  await pressThai(page, 'KeyC', 'แ');
  await expect(
    page.getByRole('status').filter({ hasText: filled(decision.markConsistent.done, { subject: '' }) }),
  ).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', String(before + 1));
  await expect(heading).not.toHaveText(first);
  const second = (await heading.textContent()) ?? '';

  await pressThai(page, 'KeyN', 'ื');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: decision.markNotConsistent.act }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel(decision.reason).fill('อยู่คนละมิติกับวัตถุประสงค์');
  await dialog.getByRole('button', { name: decision.markNotConsistent.act }).click();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', String(before + 2));

  await pressThai(page, 'KeyU', 'ี');
  await expect(heading).toHaveText(second);
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', String(before + 1));
  await expect(page.getByRole('article')).toContainText(decision.consistency.UNCHECKED);
});

test('of two officers at a project the second is shown what the first said, and may say so after it', async ({
  people,
}) => {
  const { consistency, decision } = words;
  const one = await people.page(OFFICER);
  const address = one.url();
  const other = await people.page(HEAD);
  await open(one, address);
  await open(other, address);
  await one.getByRole('button', { name: consistency.consistent }).first().click();
  await expect(one.getByRole('status').first()).toBeVisible();
  await other.getByRole('button', { name: consistency.notConsistent }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByLabel(decision.reason).fill('เห็นต่าง');
  await dialog.getByRole('button', { name: decision.markNotConsistent.act }).click();
  await expect(dialog).toContainText(decision.standing.again);
  await expect(dialog.getByLabel(decision.reason)).toHaveValue('เห็นต่าง');
  await dialog.getByRole('button', { name: decision.markNotConsistent.act }).click();
  await expect(dialog).toBeHidden();
  await open(one, address);
  await expect(one.getByRole('article')).toContainText('เห็นต่าง');
});

test('several that wait are decided on at a time; who comes second is told by name who was first', async ({
  people,
}) => {
  const { decision, inbox, frameTable, frame } = words;
  const page = await people.page(OFFICER);
  const other = await people.page(HEAD);
  for (const one of [page, other]) await open(one, '/inbox');
  const reports = page.getByRole('region', { name: /รายงานที่รอรับ/ });
  const boxes = reports.getByRole('row').getByRole('checkbox');
  await expect(boxes.nth(3)).toBeVisible();
  await boxes.nth(1).check();
  await boxes.nth(3).press('Shift+Space');
  await expect(reports.getByText(filled(inbox.chosen, { count: 3 }))).toBeVisible();

  const single = other
    .getByRole('region', { name: /รายงานที่รอรับ/ })
    .getByRole('row')
    .nth(2);
  await single.getByRole('button', { name: inbox.accept }).click();
  await other.getByRole('dialog').getByRole('button', { name: decision.acceptReport.act }).click();
  await expect(other.getByRole('dialog')).toBeHidden();

  await reports.getByRole('button', { name: filled(inbox.ofAll, { act: inbox.return }) }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: filled(decision.many.can, { count: 2 }) })).toBeVisible();
  await expect(dialog.getByRole('region', { name: filled(decision.many.cannot, { count: 1 }) })).toContainText(
    'รับรายงานไปแล้ว',
  );
  const act = dialog.getByRole('button', {
    name: filled(decision.many.act, { act: decision.returnReport.act, count: 2 }),
  });
  await act.click();
  await expect(dialog.getByLabel(decision.many.reason)).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel(decision.many.reason).fill('แนบหลักฐานการเบิกจ่ายให้ครบ');
  await act.click();
  await expect(dialog.getByRole('region', { name: filled(decision.many.through, { count: 2 }) })).toBeVisible();
  await dialog.getByRole('button', { name: frame.close }).last().click();
  await expect(dialog).toBeHidden();
  await expect(reports.getByText(filled(inbox.chosen, { count: 3 }))).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: frameTable.selectAll }).first()).not.toBeChecked();
});

test('who decides on what another officer has decided on is told by whom, and is offered no act', async ({
  people,
}) => {
  const { decision, inbox, frame } = words;
  const page = await people.page(OFFICER);
  const other = await people.page(HEAD);
  for (const one of [page, other]) await open(one, '/inbox');
  const act = (on: Page) => on.getByRole('dialog').getByRole('button', { name: decision.acceptReport.act });
  const begin = (on: Page) =>
    on
      .getByRole('region', { name: /รายงานที่รอรับ/ })
      .getByRole('row')
      .nth(1)
      .getByRole('button', { name: inbox.accept })
      .click();
  await begin(page);
  await begin(other);
  await act(other).click();
  await expect(other.getByRole('dialog')).toBeHidden();
  await act(page).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('รับรายงานไปแล้ว');
  await expect(act(page)).toHaveCount(0);
  await dialog.getByRole('button', { name: frame.close }).last().click();
  await expect(dialog).toBeHidden();
});

test('a note on an authority is the office’s own', async ({ people }) => {
  const { authority, notes } = words;
  const page = await people.page(OFFICER);
  await open(page, '/consistency');
  await page.getByRole('link', { name: words.consistency.begin }).click();
  await page.getByRole('link', { name: words.consistency.toAuthority }).click();
  await page.getByRole('link', { name: filled(authority.view.notes, { count: 0 }) }).click();
  await page.getByRole('button', { name: notes.add.begin }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(notes.text).fill('ปลัดลาถึงวันศุกร์ ให้ติดต่อกองคลัง');
  await dialog.getByLabel(notes.pin).check();
  await dialog.getByRole('button', { name: notes.add.act }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('listitem').filter({ hasText: 'ปลัดลาถึงวันศุกร์' })).toHaveCount(1);
  await expect(page.getByRole('link', { name: filled(authority.view.notes, { count: 1 }) })).toBeVisible();

  await page.getByRole('button', { name: notes.remove.begin }).click();
  await page.getByRole('dialog').getByRole('button', { name: notes.remove.act }).click();
  await expect(page.getByText(notes.noneTitle)).toBeVisible();
});
