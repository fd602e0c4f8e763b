import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { aggregateColumns } from '@sujarit/domain/aggregate-columns';
import { readSheet } from 'read-excel-file/node';
import { changNuea, demoAccount } from '../../prisma/seed/account-list.ts';
import { CHANG_NUEA_DOCUMENT, submitPlan } from './acts.ts';
import { EXECUTABLE, PHOTO } from './files.ts';
import { overflow } from './look.ts';
import { expect, open, PHONE, test } from './people.ts';
import { columnOf, csvRows, hundredths } from './sums.ts';
import { filled, words } from './words.ts';

const PERIOD = '?fy=2566&round=6';
const ROUND = `/reports${PERIOD}`;
const COUNTS = ['projects', 'done', 'inProgress', 'cannot'] as const;
const MONEY = ['planBudget', 'ordinanceBudget', 'disbursed'] as const;
const SUMMED = [...COUNTS, ...MONEY, 'riskVeryHigh', 'riskHigh', 'riskMedium', 'riskLow', 'consistent'] as const;
const IN_BOTH = [...COUNTS, ...MONEY];
const YEARS = [2566, 2567, 2568, 2569, 2570];

test.describe.configure({ mode: 'serial' });

let officer: Page;
let mayor: Page;
let provincial: Page;
let planAddress: string;

test('1 the plan officer of จางเหนือ signs in and brings the document in', async ({ people }) => {
  officer = await people.page('plan@changnuea.example');
  await open(officer, '/');
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(changNuea);
  await officer.getByRole('link', { name: words.plan.bringDocument }).click();
  await officer.getByLabel(words.documents.new.file).setInputFiles(CHANG_NUEA_DOCUMENT);
  await expect(officer).toHaveURL(/\/documents\/(?!new)[^/]+$/);
});

test('2 it is read with visible progress: its figures, and every doubt with its line', async () => {
  const { documents, findings } = words;
  const { QUEUED, RUNNING, READY } = documents.jobState;
  await expect(officer.getByText(new RegExp(`^(${QUEUED}|${RUNNING}|${READY})$`))).toBeVisible();
  await expect(officer.getByText(READY, { exact: true })).toBeVisible({ timeout: 30_000 });
  const read = officer.getByRole('region', { name: documents.read, exact: true });
  const byDimension = [7, 14, 4, 7].map((projects, place) =>
    filled(documents.ofDimension, { code: place + 1, projects }),
  );
  for (const text of [
    filled(documents.asDeclared, { figure: 32 }),
    byDimension.join(' · '),
    `4${documents.risksNote}`,
    `10${documents.targetsNote}`,
    '31 สิงหาคม 2565',
    'นายสมคิด วงศ์ปิ่น',
  ])
    await expect(read).toContainText(text);
  await expectCells(read.getByRole('row').first(), ['', ...YEARS.map(String)]);
  await expectCells(read.getByRole('row', { name: documents.stated }), ['', ...YEARS.map(() => '50,000')]);
  const doubts = officer.getByRole('region', { name: documents.review, exact: true }).getByRole('listitem');
  await expect(doubts).toHaveCount(16);
  for (const [code, line] of [
    ['AMOUNT_ONLY_IN_SHEET', '135'],
    ['AMOUNT_ONLY_IN_SHEET', '137'],
    ['FOREIGN_AUTHORITY', '607'],
    ['FOREIGN_AUTHORITY', '732'],
    ['BUDGET_INVALID', '1338–1340'],
    ['SHEET_REPEATED', '1649–1651'],
  ] as const)
    await expect(doubts.getByRole('button', { name: `${findings.code[code]} บรรทัด ${line}` })).toBeVisible();
});

test('3 the officer settles the doubts, some by keyboard, and edits projects', async () => {
  const { documents, findings, plan } = words;
  const left = (settled: number) => officer.getByText(filled(documents.settledOf, { settled, total: 16 }));
  const keys = officer.keyboard;
  await keys.press('a');
  await expect(left(1)).toBeVisible();
  await keys.press('a');
  await expect(left(2)).toBeVisible();
  const wrong = officer.getByRole('button', { name: findings.code.BUDGET_INVALID });
  while ((await wrong.getAttribute('aria-expanded')) !== 'true') await keys.press('j');
  await keys.press('c');
  await keys.type('ไม่ใช้งบประมาณ');
  await keys.press('Enter');
  await expect(left(3)).toBeVisible();
  await officer.getByRole('button', { name: documents.chooseAll }).click();
  await officer.getByRole('button', { name: filled(documents.acceptChosen, { figure: 13 }) }).click();
  await expect(left(16)).toBeVisible();
  await officer.getByRole('button', { name: documents.create, exact: true }).click();
  await expect(officer.getByText(plan.done.created)).toBeVisible();
  planAddress = new URL(officer.url()).pathname;
  await expectCells(officer.getByRole('row', { name: plan.totalPlan }), [
    '',
    '',
    ...YEARS.map(() => '50,000'),
    '250,000',
  ]);
  await planShowsRisksAndTargets();
  await editProject('โครงการเสริมสร้างจริยธรรมในองค์กร', 'กองคลัง');
  await editProject('โครงการส่งเสริมกิจกรรมเด็กและเยาวชน', 'กองช่าง');
});

test('4 the officer submits the plan', async () => {
  await open(officer, planAddress);
  await submitPlan(officer);
  await expect(officer.getByText(words.states.plan.SUBMITTED, { exact: true }).first()).toBeVisible();
});

test('5 the executive reads one page on a phone and signs', async ({ people }) => {
  mayor = await people.page('mayor@changnuea.example', PHONE);
  await signPlan();
});

test('6 the province returns it, the officer corrects it, the executive signs anew, the province approves, it is put into use', async ({
  people,
}) => {
  const { authority, decision, home, inbox, plan } = words;
  const REASON = 'โปรดระบุสถานที่ดำเนินการของโครงการเสริมสร้างจริยธรรมในองค์กร';
  provincial = await people.page('officer@lampang.example');
  await open(provincial, '/inbox');
  await provincial.getByRole('link', { name: changNuea }).click();
  await provincial.getByRole('button', { name: authority.returnPlan }).click();
  const dialog = provincial.getByRole('dialog', { name: decision.returnPlan.title });
  await dialog.getByLabel(decision.reason).fill(REASON);
  await dialog.getByRole('button', { name: decision.returnPlan.act }).click();
  await expect(provincial.getByText(filled(decision.returnPlan.done, { subject: changNuea }))).toBeVisible();

  await open(officer, '/');
  await expect(officer.getByRole('link', { name: home.wait.RETURNED.what })).toContainText(REASON);
  await open(officer, planAddress);
  await expect(officer.getByText(REASON)).toBeVisible();
  await expect(officer.getByText(plan.staleTitle)).toBeHidden();
  await editProject('โครงการเสริมสร้างจริยธรรมในองค์กร', 'กองคลัง', 'ห้องประชุมชั้น ๒');
  await open(officer, planAddress);
  await expect(officer.getByText(plan.staleTitle)).toBeVisible();
  await submitPlan(officer);

  await open(mayor, '/sign');
  await expect(mayor.getByText(words.sign.stale)).toBeVisible();
  await signPlan();
  await open(officer, planAddress);
  await expect(officer.getByText(plan.staleTitle)).toBeHidden();

  await open(provincial, '/inbox');
  const arrived = provincial.getByRole('row', { name: changNuea });
  await arrived.getByRole('button', { name: inbox.approve }).click();
  await provincial.getByRole('dialog').getByRole('button', { name: decision.approvePlan.act }).click();
  await expect(provincial.getByText(filled(decision.approvePlan.done, { subject: changNuea }))).toBeVisible();
  await expect(arrived).toBeHidden();

  await open(officer, planAddress);
  const announced = officer.getByRole('group', { name: plan.announcedOn });
  await announced.getByLabel(plan.day.day, { exact: true }).fill('๓๑');
  await announced.getByLabel(plan.day.month).selectOption('สิงหาคม');
  await announced.getByLabel(plan.day.year).fill('๒๕๖๕');
  await officer.getByRole('button', { name: plan.act.announce }).click();
  await expect(officer.getByText(plan.done.announce)).toBeVisible();
  await officer.getByRole('button', { name: plan.act.putIntoUse }).click();
  await expect(officer.getByText(plan.done.putIntoUse)).toBeVisible();
});

test('7 two division heads and the officer report the 6-month round of 2566, with evidence', async ({ people }) => {
  const { frame, reports, states } = words;
  await open(officer, ROUND);
  await officer.getByRole('button', { name: reports.act.open }).click();
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText(
    filled(reports.titleOf, { months: 6, year: 2566 }),
  );

  const finance = await people.page('finance@changnuea.example');
  await openEntry(finance, 'โครงการเสริมสร้างจริยธรรมในองค์กร');
  await finance.getByLabel(states.entry.IN_PROGRESS).check();
  await finance.getByLabel(reports.percentDone).fill('๕๐');
  await finance.getByLabel(reports.inOrdinance).check();
  await finance.getByLabel(reports.ordinanceBudget).fill('๑๐,๐๐๐');
  await finance.getByLabel(reports.disbursed).fill('4,250.50');
  await finance.getByRole('button', { name: frame.save, exact: true }).click();
  await expect(finance.getByText(reports.saved)).toBeVisible();
  await finance.getByLabel(reports.addEvidence).setInputFiles(EXECUTABLE);
  await expect(finance.getByText(reports.file.FILE_TYPE_NOT_ALLOWED)).toBeVisible();
  await finance.getByLabel(reports.addEvidence).setInputFiles({ ...EXECUTABLE, name: 'ภาพกิจกรรม.png' });
  await expect(finance.getByText(reports.file.FILE_TYPE_MISMATCH)).toBeVisible();
  await finance.getByLabel(reports.addEvidence).setInputFiles(PHOTO);
  await expect(finance.getByRole('link', { name: PHOTO.name })).toBeVisible();

  const division = await people.page('works@changnuea.example');
  await openEntry(division, 'โครงการเสริมสร้างจริยธรรมในองค์กร');
  await expect(division.getByText(reports.notOwn)).toBeVisible();
  await openEntry(division, 'โครงการส่งเสริมกิจกรรมเด็กและเยาวชน');
  await division.getByLabel(states.entry.CANNOT).check();
  await division.getByRole('button', { name: frame.save, exact: true }).click();
  await expect(division.getByRole('alert')).toContainText(reports.reason);
  await division.getByLabel(states.reason.NO_BUDGET).check();
  await division.getByLabel(reports.disbursed).fill('0');
  await division.getByRole('button', { name: frame.save, exact: true }).click();
  await expect(division.getByText(reports.saved)).toBeVisible();

  await openEntry(officer, 'มาตรการ NO GIFT Policy');
  await officer.getByLabel(states.entry.DONE).check();
  await officer.getByLabel(reports.disbursed).fill('0');
  await officer.getByRole('button', { name: frame.save, exact: true }).click();
  await expect(officer.getByText(reports.saved)).toBeVisible();
  await open(officer, ROUND);
  await officer.getByRole('link', { name: reports.act.fill }).click();
  await officer.getByRole('link', { name: reports.act.checkAndSend }).click();
  await officer.getByRole('button', { name: reports.act.sendAnyway }).click();
  const { name } = demoAccount('plan@changnuea.example');
  await expect(officer.getByText(filled(reports.sent.title, { name }))).toBeVisible();

  await openAuthority(provincial);
  await provincial.getByRole('link', { name: words.authority.view.report }).click();
  const [download] = await Promise.all([
    provincial.waitForEvent('download'),
    provincial.getByRole('link', { name: PHOTO.name }).click(),
  ]);
  expect(await readFile(await download.path())).toEqual(PHOTO.buffer);
});

test('8 the table of the province shows the authority, and its totals are the sums of its rows', async () => {
  const { province, states } = words;
  await open(provincial, `/${PERIOD}`);
  const row = provincial.getByRole('row', { name: changNuea });
  await provincial.getByRole('searchbox').fill('จางเหนือ');
  await expect(row).toContainText(states.plan.IN_USE);
  await expect(row).toContainText(states.standing.LATE);
  await expect(row).toContainText(states.light.RED);
  await expect(row).toContainText('3.13');
  await expect(row).toContainText('50,000');
  await expect(row).toContainText('4,250.50');
  await provincial.getByRole('searchbox').fill('');
  await expect(provincial.getByRole('row', { name: filled(province.totalOfAll, { count: 103 }) })).toBeVisible();
  await provincial.getByText(words.frameTable.columns).click();
  for (const column of [province.column.riskLow, province.column.consistent])
    await provincial.getByLabel(column, { exact: true }).check();
  await provincial.keyboard.press('Escape');

  const [download] = await Promise.all([
    provincial.waitForEvent('download'),
    provincial.getByRole('button', { name: words.rollupApp.saveCsv }).click(),
  ]);
  const [headings = [], ...rows] = await csvRows(download);
  const totals = rows.pop() ?? [];
  expect(rows).toHaveLength(103);
  for (const key of SUMMED) {
    const at = columnOf(headings, province.column[key]);
    const sum = rows.reduce((so, cells) => so + hundredths(cells[at]), 0);
    expect(hundredths(totals[at]), key).toBe(sum);
    expect(hundredths(await totalOnScreen(province.column[key])), key).toBe(sum);
  }
});

test('9 the NACC file is ordered, its progress seen, and its totals are the screen’s', async () => {
  const { exports, province } = words;
  const shown = new Map<string, number>();
  await open(provincial, `/${PERIOD}`);
  for (const key of IN_BOTH) shown.set(key, hundredths(await totalOnScreen(province.column[key])));
  await open(provincial, `/exports${PERIOD}`);
  await provincial.getByRole('button', { name: filled(exports.order, { months: 6, year: 2566 }) }).click();
  const card = provincial.getByRole('article').first();
  await expect(card.getByText(new RegExp(`^(${Object.values(exports.job).slice(0, 3).join('|')})$`))).toBeVisible();
  await expect(card.getByText(exports.job.READY, { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(card.getByText(exports.allSame)).toBeVisible();

  const headingOf = new Map(aggregateColumns({ withProvince: false }).map(({ key, th }) => [key as string, th]));
  for (const format of ['XLSX', 'CSV', 'ZIP'] as const) {
    const [download] = await Promise.all([
      provincial.waitForEvent('download'),
      card.getByRole('link', { name: format }).click(),
    ]);
    await expect(card).toContainText(hash('sha256', await readFile(await download.path())));
    if (format === 'ZIP') continue;
    const [headings = [], ...rows] =
      format === 'CSV' ? await csvRows(download) : await readSheet(await readFile(await download.path()), 1);
    const totals = rows.pop() ?? [];
    expect(rows, format).toHaveLength(103);
    for (const [key, figure] of shown)
      expect(hundredths(totals[columnOf(headings, headingOf.get(key) ?? '')]), `${format} ${key}`).toBe(figure);
  }
});

/** Reads what waits for the signature, and signs it. */
async function signPlan() {
  const { sign } = words;
  await open(mayor, '/');
  await mayor.getByRole('link', { name: words.home.wait.SIGN.what }).click();
  await expect(mayor.getByRole('heading', { name: sign.content })).toBeVisible();
  await expect(mayor.getByRole('table').first()).toContainText('32');
  await expect(mayor.getByRole('table').first()).toContainText('250,000');
  await expect(mayor.getByRole('heading', { name: sign.topRisks })).toBeVisible();
  expect(await overflow(mayor)).toBe(0);
  await mayor.getByLabel(sign.confirm).check();
  await mayor.getByRole('button', { name: sign.sign, exact: true }).click();
  await expect(mayor.getByText(sign.done)).toBeVisible();
}

/** 4 areas with their levels and controls; ITA 86-90, cases 10-50 % less. */
async function planShowsRisksAndTargets() {
  const { plan, states } = words;
  const tab = (name: string) => officer.getByRole('navigation', { name: plan.parts }).getByRole('link', { name });
  await tab(plan.part.risks).click();
  const main = officer.getByRole('main');
  await expect(main.getByText('การบริหารงานของหน่วยงาน และการปฏิบัติงานของบุคลากร')).toBeVisible();
  await expect(main.getByText(states.risk.MEDIUM).first()).toBeVisible();
  await expect(main.getByText(states.risk.HIGH).first()).toBeVisible();
  await tab(plan.part.targets).click();
  await expectCells(main.getByRole('row', { name: plan.metric.ITA_SCORE }), ['', '86', '87', '88', '89', '90']);
  await expectCells(main.getByRole('row', { name: plan.metric.CASE_REDUCTION_PERCENT }), [
    '',
    '10',
    '20',
    '30',
    '40',
    '50',
  ]);
}

/** Gives a project to a division and writes where it takes place. */
async function editProject(name: string, department: string, place = 'ห้องประชุมองค์การบริหารส่วนตำบลจางเหนือ') {
  const { project } = words;
  await open(officer, planAddress);
  await officer.getByRole('link', { name }).click();
  await officer.getByRole('link', { name: project.edit }).click();
  await officer.getByLabel(project.field.departmentId).selectOption({ label: department });
  await officer.getByLabel(project.sheetField.location).fill(place);
  await officer.getByRole('button', { name: words.frame.save, exact: true }).click();
  await expect(officer.getByText(project.saved)).toBeVisible();
  await expect(officer.getByRole('main')).toContainText(department);
}

/** Opens the entry of a project in the report of the round. */
async function openEntry(page: Page, project: string) {
  const { reports } = words;
  await open(page, ROUND);
  await page.getByRole('link', { name: new RegExp(`^(${reports.act.fill}|${reports.act.view})$`) }).click();
  await page.getByRole('link', { name: project }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(project);
}

/** Opens the authority from the province's table, as somebody who looks for it. */
async function openAuthority(page: Page) {
  await open(page, `/${PERIOD}`);
  await page.getByRole('searchbox').fill('จางเหนือ');
  await page.getByRole('link', { name: changNuea }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(changNuea);
}

/** What stands in the totals row of the province's table under a heading. */
async function totalOnScreen(heading: string): Promise<string> {
  const cell = provincial.getByRole('grid').locator(`tfoot [data-label="${heading}"]`);
  return (await cell.textContent()) ?? '';
}

/** The cells of a row, heading included; an empty text stands for any. */
async function expectCells(row: Locator, texts: readonly string[]) {
  await expect(row.getByRole('rowheader').or(row.getByRole('cell')).or(row.getByRole('columnheader'))).toContainText(
    texts as string[],
  );
}
