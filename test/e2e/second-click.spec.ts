import type { Locator, Page } from '@playwright/test';
import { choHo, demoAccount } from '../../prisma/seed/account-list.ts';
import { addresses } from '../kit/addresses.ts';
import { draftOf, SAMPLE_DOCUMENT, workFor } from './acts.ts';
import { expect, open, PHONE, signIn, test } from './people.ts';
import { filled, words } from './words.ts';

const PERIOD = '?fy=2566&round=6';
const OFFICER = 'plan@newplan.example';

test.describe.configure({ mode: 'serial' });

test('two tabs: the later save is shown both versions and loses neither', async ({ people }) => {
  const { frame, problems, project } = words;
  const first = await people.page(OFFICER);
  const plan = await draftOf(first, SAMPLE_DOCUMENT);
  await open(first, plan);
  await first.getByRole('table').getByRole('link').first().click();
  await expect(first).toHaveURL(/\/projects\//);
  const address = `${new URL(first.url()).pathname}?edit=1`;
  const second = await people.tab(OFFICER);
  for (const tab of [first, second]) await open(tab, address);
  const name = (tab: Page) => tab.getByLabel(project.field.name, { exact: true });
  const stood = await name(first).inputValue();
  const save = (tab: Page) => tab.getByRole('button', { name: frame.save, exact: true }).click();

  await name(first).fill('ชื่อของแท็บแรก');
  await first.getByLabel(project.sheetField.location).fill('ที่ของแท็บแรก');
  await save(first);
  await expect(first.getByText(project.saved)).toBeVisible();
  await name(second).fill('ชื่อของแท็บหลัง');
  await second.getByLabel(project.sheetField.rationale).fill('เหตุผลของแท็บหลัง');
  await save(second);
  await expect(second.getByText(problems.clash.title)).toBeVisible();
  const clash = second.getByRole('region', { name: project.field.name });
  await expect(clash).toContainText('แรก');
  await expect(clash).toContainText('หลัง');
  await clash.getByLabel(problems.clash.mine).check();
  await second.getByRole('button', { name: problems.clash.save }).click();
  await expect(second.getByText(project.saved)).toBeVisible();
  const main = second.getByRole('main');
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('ชื่อของแท็บหลัง');
  await expect(main).toContainText('ที่ของแท็บแรก');
  await expect(main).toContainText('เหตุผลของแท็บหลัง');

  await open(second, address);
  await name(second).fill(stood);
  await save(second);
  await expect(second.getByText(project.saved)).toBeVisible();
  await second.close();
});

test('a double click submits once', async ({ people }) => {
  const { plan } = words;
  const page = await people.page(OFFICER);
  await open(page, `${await draftOf(page, SAMPLE_DOCUMENT)}/submit`);
  await page.getByRole('button', { name: new RegExp(`${plan.submit.anyway}|${plan.act.submit}`) }).dblclick();
  await expect(page.getByText(plan.done.submit)).toBeVisible();
  await expectNoProblem(page);
});

test('a double click signs once', async ({ people }) => {
  const { sign } = words;
  const officer = await people.page(OFFICER);
  const history = `${await draftlessAddress(officer)}?part=history`;
  const signatures = officer.getByText(/ลงนาม$/).and(officer.locator('main *'));
  await open(officer, history);
  const before = await signatures.count();
  const mayor = await people.page('mayor@newplan.example', PHONE);
  await open(mayor, '/sign');
  await mayor.getByLabel(sign.confirm).check();
  await mayor.getByRole('button', { name: sign.sign, exact: true }).dblclick();
  await expect(mayor.getByText(sign.done)).toBeVisible();
  await expectNoProblem(mayor);
  await open(officer, history);
  await expect(signatures).toHaveCount(before + 1);
});

test('a double click sends a report once, and returns it once', async ({ people }) => {
  const { authority, decision, reports } = words;
  const page = await people.page('plan@korat.example');
  await workFor(page, choHo);
  await open(page, `/reports${PERIOD}`);
  const begin = page.getByRole('button', { name: reports.act.open });
  if (await begin.isVisible()) await begin.dblclick();
  else await page.getByRole('link', { name: reports.act.fill }).click();
  await page.getByRole('link', { name: reports.act.checkAndSend }).click();
  await page.getByRole('button', { name: new RegExp(`^(${reports.act.sendAnyway}|${reports.act.send})$`) }).dblclick();
  const { name } = demoAccount('plan@korat.example');
  await expect(page.getByText(filled(reports.sent.title, { name }))).toBeVisible();
  await expectNoProblem(page);

  const province = await people.page('officer@korat.example');
  await open(province, `/${PERIOD}`);
  await province.getByRole('searchbox').fill('จอหอ');
  await province.getByRole('link', { name: choHo }).click();
  await province.getByRole('link', { name: authority.view.report }).click();
  await province.getByRole('button', { name: authority.returnReport }).click();
  const dialog = province.getByRole('dialog');
  await dialog.getByLabel(decision.reason).fill('โปรดแนบหลักฐาน');
  await dialog.getByRole('button', { name: decision.returnReport.act }).dblclick();
  await expect(province.getByText(filled(decision.returnReport.done, { subject: choHo }))).toBeVisible();
  await expectNoProblem(province);
  await province.getByRole('link', { name: authority.view.history }).click();
  const decider = demoAccount('officer@korat.example').name;
  await expect(province.getByText(filled(authority.happened.REPORT_RETURN, { name: decider }))).toHaveCount(1);
});

test('a double click orders one file', async ({ people }) => {
  const { exports } = words;
  const page = await people.page('officer@korat.example');
  const orders = page.getByRole('main').getByRole('article');
  await open(page, `/exports${PERIOD}`);
  const before = await orders.count();
  await page.getByRole('button', { name: filled(exports.order, { months: 6, year: 2566 }) }).dblclick();
  await expect(orders.first().getByText(exports.job.READY, { exact: true })).toBeVisible({ timeout: 30_000 });
  await open(page, `/exports${PERIOD}`);
  await expect(orders).toHaveCount(before + 1);
});

test('after signing out, going back shows nothing', async ({ people }) => {
  const page = await people.stranger(addresses.admin);
  await page.goto('/sign-in');
  await signIn(page, 'plan@changnuea.example');
  await open(page, '/plan');
  await expect(page.getByRole('table')).toBeVisible();
  await page.locator('summary').filter({ hasText: words.frame.menu.accountMenu }).click();
  await page.getByRole('button', { name: words.frame.menu.signOut }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole('table')).toBeHidden();
  await expect(page.getByRole('button', { name: words.entry.signIn.submit, exact: true })).toBeVisible();
});

async function draftlessAddress(officer: Page): Promise<string> {
  await open(officer, '/plan');
  return new URL(officer.url()).pathname;
}

async function expectNoProblem(page: Page) {
  const problem: Locator = page.getByRole('alert');
  await expect(problem).toHaveCount(0);
  await expect(page.getByText(words.problems.notDone)).toHaveCount(0);
}
