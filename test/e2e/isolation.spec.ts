import type { Page } from '@playwright/test';
import { changNuea } from '../../prisma/seed/account-list.ts';
import { addresses } from '../kit/addresses.ts';
import { PHOTO } from './files.ts';
import { alive, expect, open, signIn, test } from './people.ts';
import { words } from './words.ts';

const PERIOD = '?fy=2566&round=6';
const [REFUSED, UNKNOWN] = [words.faults.title['403'], words.faults.title['404']];

/** Where the pages and files of อบต.จางเหนือ lie, as its own officer finds them after the nine steps. */
async function addressesOfChangNuea(officer: Page) {
  const here = () => new URL(officer.url()).pathname;
  await open(officer, '/plan');
  const plan = here();
  await officer.getByRole('table').getByRole('link').first().click();
  await expect(officer).toHaveURL(/\/projects\//);
  const project = here();
  await open(officer, '/documents');
  await officer.getByRole('grid').getByRole('link', { name: '001_' }).click();
  await expect(officer).toHaveURL(/\/documents\/./);
  const document = here();
  await open(officer, `/reports${PERIOD}`);
  await officer.getByRole('link', { name: words.reports.act.view }).click();
  await expect(officer).toHaveURL(/\/reports\/[^?]/);
  const report = here();
  await officer.getByRole('table').getByRole('link', { name: 'โครงการเสริมสร้างจริยธรรมในองค์กร' }).click();
  await expect(officer).toHaveURL(/\/entries\//);
  const entry = here();
  const evidence = (await officer.getByRole('link', { name: PHOTO.name }).getAttribute('href')) ?? '';
  return {
    pages: [
      plan,
      `${plan}?part=risks`,
      `${plan}/submit`,
      project,
      `${project}?edit=1`,
      document,
      `${document}/text`,
      report,
      `${report}/send`,
      entry,
    ],
    files: [`${document}/file`, `${document}/lines?from=0&to=9`, evidence],
  };
}

test('the officer of another authority who types the addresses of จางเหนือ finds nothing there', async ({ people }) => {
  const officer = await people.page('plan@changnuea.example');
  const { pages, files } = await addressesOfChangNuea(officer);
  for (const file of files) expect((await officer.request.get(file)).status(), file).toBe(200);
  const other = await people.page('plan@newplan.example');
  for (const address of pages) await expectRefusal(other, address, 404);
  for (const address of files) {
    const answer = await other.request.get(address);
    expect(answer.status(), address).toBe(404);
    expect((await answer.body()).includes(PHOTO.buffer), address).toBe(false);
  }
});

test('another province finds neither the authority nor its evidence nor the export', async ({ people }) => {
  const own = await people.page('officer@lampang.example');
  await open(own, `/${PERIOD}`);
  await own.getByRole('searchbox').fill('จางเหนือ');
  const authority = (await own.getByRole('link', { name: changNuea }).getAttribute('href')) ?? '';
  await open(own, `${authority}&view=report`);
  const evidence = (await own.getByRole('link', { name: PHOTO.name }).getAttribute('href')) ?? '';
  await open(own, '/exports');
  const file = (await own.getByRole('link', { name: 'XLSX' }).first().getAttribute('href')) ?? '';
  for (const address of [evidence, file]) expect((await own.request.get(address)).status(), address).toBe(200);
  const other = await people.page('officer@korat.example');
  await expectRefusal(other, authority, 404);
  for (const address of [evidence, file]) expect((await other.request.get(address)).status(), address).toBe(404);
});

const notTheirs = {
  'finance@changnuea.example': ['/documents', '/documents/new', '/people', '/people/invite', '/audit', '/sign'],
  'mayor@changnuea.example': ['/documents', '/documents/new', '/audit/findings/new'],
  'audit@changnuea.example': ['/documents/new', '/people/invite', '/sign'],
  'officer@lampang.example': ['/operation'],
  'region5@nacc.example': ['/operation', '/inbox'],
  'operator@sujarit.example': ['/exports', '/inbox', '/rounds'],
};
for (const [email, paths] of Object.entries(notTheirs)) {
  test(`${email} is refused the sections that are not theirs`, async ({ people }) => {
    const page = await people.page(email);
    for (const path of paths) await expectRefusal(page, path, 403);
  });
}

test('a division head neither submits the own plan nor adds a project to it', async ({ people }) => {
  const page = await people.page('finance@changnuea.example');
  await open(page, '/plan');
  const plan = new URL(page.url()).pathname;
  for (const below of ['/submit', '/projects/new']) await expectRefusal(page, plan + below, 403);
});

test('who is signed out is asked to sign in, and comes back to the page', async ({ people }) => {
  const page = await people.stranger(addresses.admin);
  for (const address of ['/', '/plan', '/reports', '/audit']) {
    await page.goto(address);
    await expect(page, address).toHaveURL(/\/sign-in/);
  }
  await page.goto(`/reports${PERIOD}`);
  await signIn(page, 'plan@changnuea.example');
  await expect(page).toHaveURL(new RegExp(`/reports\\${PERIOD}$`));
  await alive(page);
});

async function expectRefusal(page: Page, address: string, status: 403 | 404) {
  const answer = await page.goto(address);
  expect.soft(answer?.status(), address).toBe(status);
  await expect.soft(page.getByRole('heading', { level: 1 }), address).toHaveText(status === 403 ? REFUSED : UNKNOWN);
}
