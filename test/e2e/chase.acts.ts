import type { Page } from '@playwright/test';
import { expect, open } from './people.ts';
import { filled, words } from './words.ts';

/** The simulated authority that begins without a plan, as the table names it. */
export const CHASED = 'องค์การบริหารส่วนตำบลหัวเวียง';

export const CHASE_MESSAGE = 'โปรดส่งรายงานภายในสัปดาห์นี้';

/** A round that was due long ago: no rule chases it any more. */
const PERIOD = '?fy=2565&round=12';

/** Chases the authority that never reports, from the table; where the day has chased it already, nothing more. Ends on the page of the chase. */
export async function chaseOfTheProvince(page: Page): Promise<void> {
  const { chase } = words;
  await open(page, '/chases');
  const known = page.getByRole('grid').getByRole('link').first();
  if (await known.isVisible()) {
    await known.click();
  } else {
    await chaseFromTable(page);
    await page.getByRole('dialog').getByRole('link', { name: chase.toLog }).click();
  }
  await expect(page).toHaveURL(/\/chases\/./);
}

/** From the table of the province to the dialog that says how it went. */
async function chaseFromTable(page: Page): Promise<void> {
  const { chase } = words;
  await open(page, `/${PERIOD}&q=${encodeURIComponent(CHASED)}`);
  const row = page.getByRole('row').filter({ hasText: CHASED });
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: chase.act, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(CHASED);
  await dialog.getByLabel(chase.message).fill(CHASE_MESSAGE);
  await dialog.getByRole('button', { name: filled(chase.send_other, { count: 1 }) }).click();
  await expect(dialog).toContainText(filled(chase.sent, { authorities: 1, people: 2 }));
}
