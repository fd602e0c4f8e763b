import { expect, open, test } from './people.ts';
import { words } from './words.ts';

test('a filter that matches nothing says so, keeps the totals’ headings away, and is cleared by one button', async ({
  people,
}) => {
  const { province } = words;
  const page = await people.page('officer@lampang.example');
  await open(page, '/?fy=2566&round=6&q=ไม่มีหน่วยงานชื่อนี้');
  await expect(page.getByText(province.nothingTitle)).toBeVisible();
  await page.getByRole('button', { name: province.clearFilters }).last().click();
  await expect(page.getByText(province.nothingTitle)).toHaveCount(0);
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  expect(new URL(page.url()).searchParams.has('q')).toBe(false);

  await open(page, '/pictures?fy=2566&round=6&q=ไม่มีหน่วยงานชื่อนี้');
  await expect(page.getByText(province.nothingTitle)).toBeVisible();
  await page.getByRole('button', { name: province.clearFilters }).last().click();
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
});
