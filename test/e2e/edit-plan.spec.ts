import type { Page } from '@playwright/test';
import { draftOf, SAMPLE_DOCUMENT } from './acts.ts';
import { expect, open, test } from './people.ts';
import { words } from './words.ts';

const OFFICER = 'plan@newplan.example';
const { frame, plan, problems, risk, states } = words;

test.describe.configure({ mode: 'serial' });

const risksOf = async (page: Page) => `${await draftOf(page, SAMPLE_DOCUMENT)}?part=risks`;
const save = (page: Page) => page.getByRole('button', { name: frame.save, exact: true }).click();
const card = (page: Page, process: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: process }) });

test('a risk is added with a measure that is a project, taken out and put back', async ({ people }) => {
  const page = await people.page(OFFICER);
  const risks = await risksOf(page);
  await open(page, risks);
  await page.getByRole('link', { name: plan.addRisk }).click();
  await page.getByLabel(risk.field.process).fill('การรับเรื่องร้องเรียน');
  await page.getByLabel(risk.field.issues).fill('เรื่องไม่ถึงผู้รับผิดชอบ\nเปิดเผยชื่อผู้ร้อง');
  await page.getByLabel(risk.field.levels).selectOption('HIGH');
  await page.getByLabel(risk.field.likelihood).selectOption('3');
  await page.getByLabel(risk.field.impact).selectOption('4');
  await expect(page.getByText(risk.score.replace('{{score}}', '12'))).toBeVisible();
  await page.getByLabel(risk.controlNo.replace('{{no}}', '1')).fill('ตู้รับเรื่องที่เปิดโดยสองคน');
  await page.getByLabel(risk.controlProject).first().selectOption({ index: 1 });
  await save(page);
  await expect(page.getByText(plan.done.risk, { exact: true })).toBeVisible();
  const added = card(page, 'การรับเรื่องร้องเรียน');
  await expect(added).toContainText(states.risk.HIGH);
  await expect(added).toContainText('เปิดเผยชื่อผู้ร้อง');
  await expect(added.getByRole('link', { name: /1/ }).last()).toBeVisible();

  await added.getByRole('heading').getByRole('link').click();
  await page.getByRole('button', { name: risk.remove }).click();
  await expect(page.getByText(plan.done.riskRemoved)).toBeVisible();
  await expect(added).toHaveCount(0);
  await page.getByRole('button', { name: plan.restore }).click();
  await expect(page.getByText(plan.done.restoreRisk)).toBeVisible();
  await open(page, risks);
  await expect(added).toHaveCount(1);
});

test('a risk that two people save is shown in both versions', async ({ people }) => {
  const first = await people.page(OFFICER);
  await open(first, await risksOf(first));
  await first.getByRole('listitem').getByRole('heading', { level: 3 }).getByRole('link').first().click();
  await expect(first).toHaveURL(/\/risks\//);
  const second = await people.tab(OFFICER);
  await open(second, new URL(first.url()).pathname);
  await first.getByLabel(risk.field.issues).fill('เหตุการณ์ของแท็บแรก');
  await save(first);
  await expect(first.getByText(plan.done.risk, { exact: true })).toBeVisible();
  await second.getByLabel(risk.field.issues).fill('เหตุการณ์ของแท็บหลัง');
  await save(second);
  await expect(second.getByText(problems.clash.title)).toBeVisible();
  const clash = second.getByRole('region', { name: risk.field.issues });
  await expect(clash).toContainText('แรก');
  await clash.getByLabel(problems.clash.mine).check();
  await second.getByRole('button', { name: problems.clash.save }).click();
  await expect(second.getByText(plan.done.risk, { exact: true })).toBeVisible();
  await expect(second.getByText('เหตุการณ์ของแท็บหลัง')).toBeVisible();
  await second.close();
});

test('a target is typed in Thai digits; one that is out of range is said at its field', async ({ people }) => {
  const page = await people.page(OFFICER);
  await open(page, `${await draftOf(page, SAMPLE_DOCUMENT)}/targets`);
  const figure = page.getByRole('group', { name: plan.metric.ITA_SCORE }).getByRole('textbox').first();
  await figure.fill('๑๐๑');
  await save(page);
  await expect(page.getByText(problems.mend)).toBeVisible();
  await expect(figure).toHaveValue('๑๐๑');
  await figure.fill('๘๗.๕');
  await save(page);
  await expect(page.getByText(plan.done.targets)).toBeVisible();
  await expect(page.getByRole('row', { name: plan.metric.ITA_SCORE })).toContainText('87.5');
});
