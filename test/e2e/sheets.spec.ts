import { expect, open, test } from './people.ts';
import { bringIta, bringTenants, itaTemplate } from './sheets.acts.ts';
import { filled, words } from './words.ts';

const { sheets } = words;

test('a provincial officer brings ITA results, sees what would change, and writes them', async ({ people }) => {
  const officer = await people.page('officer@lampang.example');
  await open(officer, '/');
  await officer.getByRole('link', { name: sheets.ita.title }).first().click();
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(sheets.ita.title);
  const [first = {}, second = {}, third = {}] = await itaTemplate(officer, 2561);
  const scores = { iit: '88.10', eit: '79.55', oit: '93.75', level: '' };
  const rows = [
    { ...first, ...scores, total: '๘๗.๘๐' },
    { ...second, ...scores, total: '99' },
    { ...third, ...scores, total: '87.80', code: '999' },
  ];
  await bringIta(officer, rows);
  const row = (name = '') => officer.getByRole('row').filter({ hasText: name });
  await expect(row(first.name)).toContainText(sheets.verdict.ADDED);
  await expect(row(second.name)).toContainText('87.80');
  await expect(row(third.name).first()).toContainText(third.code ?? '');

  await officer.getByRole('button', { name: filled(sheets.confirm, { count: '1' }) }).click();
  await expect(officer.getByText(filled(sheets.done, { count: '1' }))).toBeVisible({ timeout: 30_000 });
  const refused = officer.waitForEvent('download');
  await officer.getByRole('link', { name: filled(sheets.refused, { count: '2' }) }).click();
  expect((await refused).suggestedFilename()).toContain('แถวที่ไม่รับ');

  await bringIta(officer, rows.slice(0, 1));
  await expect(officer.getByText(sheets.nothingToWrite)).toBeVisible();
  await open(officer, '/ita');
  await expect(officer.getByRole('row').filter({ hasText: sheets.state.DONE }).first()).toBeVisible();
});

test('the operator brings an authority with its people and takes the links away', async ({ people }) => {
  const operator = await people.page('operator@sujarit.example');
  await bringTenants(operator);
  await expect(operator.getByRole('row').filter({ hasText: 'อบต.ทดลองใหม่' })).toContainText(
    sheets.verdictOf.AUTHORITY.ADDED,
  );
  await expect(operator.getByText(filled(sheets.problem.EMAIL_WRONG, { value: 'ไม่ใช่' }))).toBeVisible();
  await operator.getByRole('button', { name: filled(sheets.confirm, { count: '2' }) }).click();
  await expect(operator.getByText(filled(sheets.done, { count: '2' }))).toBeVisible({ timeout: 30_000 });
  const links = operator.waitForEvent('download');
  await operator.getByRole('button', { name: sheets.tenants.links }).click();
  expect((await links).suggestedFilename()).toBe(`${sheets.tenants.linksFile}.csv`);
});
