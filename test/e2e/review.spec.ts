import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { bring } from './acts.ts';
import { DESK, expect, open, PHONE, test } from './people.ts';
import { filled, words } from './words.ts';

/** A plan by strategies that no framework knows; its framework is its one doubt. */
const DOCUMENT = fileURLToPath(new URL('../../packages/documents/fixtures/made-up-strategies.txt', import.meta.url));
const OFFICER = 'plan@newplan.example';

test.describe.configure({ mode: 'serial' });
let address = '';

test('the document’s headings become its framework by one key, and who decides later sees both decisions', async ({
  people,
}) => {
  const { documents, findings, problems } = words;
  const page = await people.page(OFFICER);
  await bring(page, DOCUMENT);
  address = new URL(page.url()).pathname;
  const second = await people.tab(OFFICER);
  await open(second, address);
  const draft = await page.getByLabel(findings.framework.title, { exact: true }).inputValue();
  await expect(page.getByRole('button', { name: documents.create, exact: true })).toBeDisabled();
  await page.keyboard.press('a');
  await page.keyboard.press('a');
  await expect(settledIn(page)).toHaveAttribute('aria-valuenow', '1');
  await expect(page.getByRole('button', { name: documents.create, exact: true })).toBeEnabled();

  const which = second.getByLabel(findings.framework.which, { exact: true });
  await which.selectOption({ index: 1 });
  const known = await which.locator('option:checked').textContent();
  await second.getByRole('button', { name: findings.framework.use }).click();
  const clash = second.getByRole('region', { name: findings.code.FRAMEWORK_UNKNOWN });
  await expect(clash).toContainText(known ?? '?');
  await expect(clash).toContainText(draft);
  await second.getByRole('button', { name: problems.clash.theirs }).click();
  await expect(clash).toBeHidden();
  await open(second, address);
  await expect(second.getByText(filled(documents.settledOf, { settled: 1, total: 1 }))).toBeVisible();
  await expect(second.getByRole('listitem').filter({ hasText: findings.decided })).toContainText(draft);
  await second.close();
});

test('the text leads to what was read from it and back, on a phone too', async ({ people }) => {
  const { documents, findings } = words;
  for (const size of [DESK, PHONE]) {
    const page = await people.page(OFFICER, size);
    await open(page, address);
    const text = page.getByRole('region', { name: documents.text });
    if (size === PHONE) {
      await expect(text).toBeHidden();
      await page.getByRole('button', { name: documents.viewText, exact: true }).click();
    }
    await text.getByText('กลยุทธ์ที่ 1.2', { exact: false }).first().click();
    await expect(page.getByRole('button', { name: documents.viewPlan })).toHaveAttribute('aria-pressed', 'true');
    const opened = page.getByRole('button', { expanded: true }).filter({ hasText: 'โครงการเยาวชนซื่อตรง' });
    await expect(opened).toBeVisible();
    const line = filled(findings.line, { line: 14 });
    await page.getByRole('listitem').filter({ has: opened }).getByRole('button', { name: line }).first().click();
    await expect(text.locator('mark')).toContainText('โครงการเยาวชนซื่อตรง');
  }
});

const settledIn = (page: Page) => page.getByRole('progressbar', { name: words.documents.settled });
