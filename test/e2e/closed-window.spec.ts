import { expect, open, test } from './people.ts';
import { filled, words } from './words.ts';

const OFFICER = 'officer@korat.example';

test('a run of decisions whose window is closed is shown at the next visit, and goes on with the rest', async ({
  people,
}) => {
  const { decision, frame, inbox } = words;
  const page = await people.page(OFFICER);
  await open(page, '/inbox');
  const reports = page.getByRole('region', { name: /รายงานที่รอรับ/ });
  const boxes = reports.getByRole('row').getByRole('checkbox');
  await expect(boxes.nth(32)).toBeVisible();
  await boxes.nth(20).check();
  await boxes.nth(32).press('Shift+Space');
  await expect(reports.getByText(filled(inbox.chosen, { count: 13 }))).toBeVisible();
  let decided = 0;
  const held = Promise.withResolvers<void>();
  await page.route('**/decisions/many', async (route) => {
    const isDecision = route.request().postData()?.includes('decide') ?? false;
    if (!isDecision || ++decided === 1) return route.continue();
    held.resolve();
  });
  await reports.getByRole('button', { name: filled(inbox.ofAll, { act: inbox.accept }) }).click();
  const actOn = (count: number) => filled(decision.many.act, { act: decision.acceptReport.act, count });
  // what was on its way when the window closed may have arrived
  const rest = (text: string) => new RegExp(`^${filled(text, { act: decision.acceptReport.act, count: '(3|8)' })}$`);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: actOn(13) })
    .click();
  await held.promise;
  await expect(page.getByText(decision.many.keepOpen)).toBeVisible();
  const beside = await page.context().newPage();
  await open(beside, '/inbox');
  const goOn = (visit: typeof page) => visit.getByRole('button', { name: filled(decision.broken.goOn, { count: 8 }) });
  await expect(goOn(beside)).toHaveCount(0);
  await page.close();

  await open(beside, '/inbox');
  await expect(beside.getByText(filled(decision.broken.what, { done: 5, refused: 0, left: 8 }))).toBeVisible();
  await goOn(beside).click();
  const dialog = beside.getByRole('dialog');
  await dialog.getByRole('button', { name: rest(decision.many.act) }).click();
  await expect(dialog.getByRole('region', { name: rest(decision.many.through) })).toBeVisible();
  await dialog.getByRole('button', { name: frame.close }).last().click();
  await expect(goOn(beside)).toHaveCount(0);
  await open(beside, '/inbox');
  await expect(goOn(beside)).toHaveCount(0);
});
