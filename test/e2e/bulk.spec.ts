import type { Page } from '@playwright/test';
import { choHo } from '../../prisma/seed/account-list.ts';
import { workFor } from './acts.ts';
import { bringBulk, bulkFiles, KORAT_PROVINCE } from './bulk.acts.ts';
import { expect, open, test } from './people.ts';
import { filled, words } from './words.ts';

const { bulk, documents, home } = words;

test.describe.configure({ mode: 'serial' });

let provincial: Page;

const row = (name: string) => provincial.getByRole('row').filter({ hasText: name });

test('the provincial officer brings a ZIP and sees how each document went', async ({ people }) => {
  provincial = await people.page(KORAT_PROVINCE);
  await open(provincial, '/');
  await provincial.getByRole('link', { name: bulk.title }).click();
  await expect(provincial.getByRole('heading', { level: 1 })).toHaveText(bulk.title);
  await bringBulk(provincial);

  const twins = [row(bulkFiles.clear), row(bulkFiles.twin)];
  for (const twin of twins) await expect(twin).toContainText(choHo);
  const outcomes = await Promise.all(twins.map((twin) => twin.textContent()));
  const had = (state: string) => outcomes.filter((text) => text?.includes(state)).length;
  expect([had(bulk.state.PLACED), had(bulk.state.DUPLICATE)]).toEqual([1, 1]);
  await expect(row(bulkFiles.misread)).toContainText(bulk.ask.SPELLING);
  await expect(row(bulkFiles.picture)).toContainText(bulk.refusal.UNSUPPORTED_FORMAT_image);
  await expect(provincial.getByText(bulk.standing.ASKED, { exact: true }).first()).toBeVisible();

  await provincial.getByRole('link', { name: new RegExp(bulk.group.REFUSED) }).click();
  await expect(provincial).toHaveURL(/state=REFUSED/);
  await expect(row(bulkFiles.picture)).toBeVisible();
  await expect(row(bulkFiles.clear)).toHaveCount(0);
  await provincial.getByRole('button', { name: bulk.clearFilters }).click();
});

test('the same ZIP again is said to be the same, and nothing more comes of it', async () => {
  const before = provincial.url();
  await bringBulk(provincial);
  await expect(provincial.getByText(bulk.broughtBefore, { exact: true })).toBeVisible();
  expect(new URL(provincial.url()).pathname).toBe(new URL(before).pathname);
});

test('a doubtful document is decided by keyboard alone', async () => {
  await row(bulkFiles.misread).getByRole('button', { name: bulk.act.choose }).focus();
  await provincial.keyboard.press('Enter');
  const dialog = provincial.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: choHo })).toBeVisible();
  await dialog.getByRole('button', { name: bulk.act.place }).click();
  await expect(dialog.getByText(bulk.chooseFirst).first()).toBeVisible();

  await dialog.getByRole('searchbox').focus();
  await provincial.keyboard.type('จอหอ');
  await expect(dialog.getByText(bulk.found)).toBeVisible();
  await dialog.getByRole('radio', { name: choHo }).focus();
  await provincial.keyboard.press('Space');
  await provincial.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(provincial.getByText(filled(bulk.done.choose, { name: bulkFiles.misread }))).toBeVisible();
  await expect(row(bulkFiles.misread)).toContainText(bulk.state.PLACED, { timeout: 30_000 });

  await row(bulkFiles.nobodys).getByRole('button', { name: bulk.act.choose }).click();
  await dialog.getByRole('button', { name: bulk.act.leaveOut }).click();
  await expect(provincial.getByText(filled(bulk.done.leaveOut, { name: bulkFiles.nobodys }))).toBeVisible();
  await expect(row(bulkFiles.nobodys)).toContainText(bulk.state.LEFT_OUT);
  await expect(provincial.getByText(bulk.standing.PARTLY, { exact: true })).toBeVisible();
});

test('the authority finds both in its tray, sees who sent them, and decides', async ({ people }) => {
  const officer = await people.page('plan@korat.example');
  await workFor(officer, choHo);
  const sender = filled(documents.sentBy, { province: 'นครราชสีมา' });
  const name = 'สแกน ๑๒.txt';
  await open(officer, '/');
  await expect(officer.getByText(filled(home.wait.DOCUMENT_SENT.what, { name }))).toBeVisible();
  await open(officer, '/documents');
  await expect(officer.getByRole('row').filter({ hasText: sender })).toHaveCount(2);
  for (const _ of ['misread', 'clear']) {
    await open(officer, '/documents');
    await officer.getByRole('row').filter({ hasText: sender }).first().getByRole('link').first().click();
    await expect(officer.getByRole('heading', { level: 1 })).not.toHaveText(documents.title);
    await expect(officer.getByText(sender, { exact: true })).toBeVisible();
    await officer.getByText(documents.discard, { exact: true }).first().click();
    await expect(officer).toHaveURL(/done=discarded/);
  }
});
