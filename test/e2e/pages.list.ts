import type { Page } from '@playwright/test';
import { choHo } from '../../prisma/seed/account-list.ts';
import { bring, copyOf, draftOf, planOf, SAMPLE_DOCUMENT, submitPlan, workFor } from './acts.ts';
import { bringBulk, KORAT_PROVINCE } from './bulk.acts.ts';
import { chaseOfTheProvince } from './chase.acts.ts';
import { alive, expect, open } from './people.ts';
import { bringSomeIta, bringTenants } from './sheets.acts.ts';
import { words } from './words.ts';

/** A page of an app as somebody uses it. */
export interface ListedPage {
  /** file name of its route, without ending */
  route: string;
  /** what is special to this look at it; part of its picture's name */
  name?: string;
  /** e-mail of who uses it; nobody for the pages before sign-in */
  as?: string;
  /** its address, or the way to it on the person's page */
  at: string | ((page: Page) => Promise<unknown>);
  /** HTTP status of a page that refuses */
  refuses?: 403 | 404;
}

const CHANG_NUEA_OFFICER = 'plan@changnuea.example';
const NEW_OFFICER = 'plan@newplan.example';
const KORAT_OFFICER = 'plan@korat.example';
const AUDITOR = 'audit@changnuea.example';
const PERIOD = '?fy=2566&round=6';
const NOWHERE = '/plans/UGxhbjowOjA';

/** Every page of the workplace of an authority. */
export const adminPages: ListedPage[] = [
  { route: 'sign-in', at: '/sign-in' },
  { route: 'sign-in_.second-factor', at: '/sign-in/second-factor' },
  { route: 'accept-invitation', at: '/accept-invitation?token=unknown' },
  { route: 'choose-workplace', as: KORAT_OFFICER, at: '/choose-workplace' },
  { route: '_work._index', as: NEW_OFFICER, at: '/' },
  { route: '_work.account', as: NEW_OFFICER, at: '/account' },
  { route: '_work.plan', name: 'none', as: NEW_OFFICER, at: '/plan' },
  { route: '_work.documents.new', as: NEW_OFFICER, at: '/documents/new' },
  {
    route: '_work.documents.$importId',
    as: NEW_OFFICER,
    at: async (page) => bring(page, await copyOf(SAMPLE_DOCUMENT)),
  },
  {
    route: '_work.documents.$importId_.differences',
    as: NEW_OFFICER,
    at: async (page) => {
      await draftOf(page, SAMPLE_DOCUMENT);
      await bring(page, await copyOf(SAMPLE_DOCUMENT, (text) => text.replaceAll('การจัดเก็บรายได้', 'การจัดเก็บภาษี')));
      await page.getByRole('link', { name: words.differences.show }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.differences.title);
    },
  },
  {
    route: '_work.documents.$importId_.text',
    as: NEW_OFFICER,
    at: async (page) => {
      await open(page, '/documents');
      await page.getByRole('grid').getByRole('link').first().click();
      await expect(page).toHaveURL(/\/documents\/[^/]+$/);
      await open(page, `${new URL(page.url()).pathname}/text?from=10&to=12`);
    },
  },
  { route: '_work.documents._index', as: NEW_OFFICER, at: '/documents' },
  { route: '_work.plans.$planId._index', name: 'draft', as: NEW_OFFICER, at: draft('') },
  { route: '_work.plans.$planId._index', name: 'risks', as: NEW_OFFICER, at: draft('?part=risks') },
  { route: '_work.plans.$planId._index', name: 'targets', as: NEW_OFFICER, at: draft('?part=targets') },
  { route: '_work.plans.$planId.projects.new', as: NEW_OFFICER, at: draft('/projects/new') },
  { route: '_work.plans.$planId.projects.$projectId', as: NEW_OFFICER, at: project('') },
  { route: '_work.plans.$planId.projects.$projectId', name: 'edit', as: NEW_OFFICER, at: project('?edit=1') },
  { route: '_work.plans.$planId.risks.new', as: NEW_OFFICER, at: draft('/risks/new') },
  {
    route: '_work.plans.$planId.risks.$riskId',
    as: NEW_OFFICER,
    at: async (page) => {
      await open(page, `${await draftOf(page, SAMPLE_DOCUMENT)}?part=risks`);
      await page.getByRole('listitem').getByRole('heading', { level: 3 }).getByRole('link').first().click();
      await expect(page).toHaveURL(/\/risks\//);
    },
  },
  { route: '_work.plans.$planId.targets', as: NEW_OFFICER, at: draft('/targets') },
  { route: '_work.plans.$planId.submit', as: NEW_OFFICER, at: draft('/submit') },
  {
    route: '_work.plans.$planId._index',
    name: 'submitted',
    as: NEW_OFFICER,
    at: async (page) => {
      await open(page, await draftOf(page, SAMPLE_DOCUMENT));
      await submitPlan(page);
    },
  },
  { route: '_work.sign', as: 'mayor@newplan.example', at: '/sign' },
  { route: '_work._index', name: 'executive', as: 'mayor@newplan.example', at: '/' },
  { route: '_work.plans.$planId._index', name: 'history', as: KORAT_OFFICER, at: ofChoHo('/plan', '?part=history') },
  { route: '_work.ita', as: KORAT_OFFICER, at: ofChoHo('/ita') },
  { route: '_work.reports._index', as: KORAT_OFFICER, at: ofChoHo(`/reports${PERIOD}`) },
  { route: '_work.reports.$reportId._index', as: KORAT_OFFICER, at: report },
  {
    route: '_work.reports.$reportId.entries.$entryId',
    as: KORAT_OFFICER,
    at: async (page) => {
      await report(page);
      await page.getByRole('table').getByRole('link').first().click();
      await expect(page.getByLabel(words.reports.addEvidence)).toBeVisible();
    },
  },
  {
    route: '_work.reports.$reportId.send',
    as: KORAT_OFFICER,
    at: async (page) => {
      await report(page);
      await page.getByRole('link', { name: words.reports.act.checkAndSend }).click();
      await expect(page.getByRole('heading', { name: words.reports.send.title })).toBeVisible();
    },
  },
  { route: '_work.notices', as: CHANG_NUEA_OFFICER, at: '/notices' },
  { route: '_work.notices', name: 'refused', as: AUDITOR, at: '/notices', refuses: 403 },
  { route: '_work.people._index', as: CHANG_NUEA_OFFICER, at: '/people' },
  { route: '_work.people.departments', as: CHANG_NUEA_OFFICER, at: '/people/departments' },
  { route: '_work.people.invite', as: CHANG_NUEA_OFFICER, at: '/people/invite' },
  { route: '_work.audit._index', as: AUDITOR, at: '/audit' },
  { route: '_work.audit.findings._index', as: AUDITOR, at: '/audit/findings' },
  { route: '_work.audit.findings.new', as: AUDITOR, at: '/audit/findings/new' },
  { route: '$', as: CHANG_NUEA_OFFICER, at: '/plan/no-such-page', refuses: 404 },
  { route: '_work.plans.$planId._index', name: 'unknown', as: CHANG_NUEA_OFFICER, at: NOWHERE, refuses: 404 },
  { route: '_work.people._index', name: 'refused', as: 'finance@changnuea.example', at: '/people', refuses: 403 },
];

/** Every page of the province and of those above it. */
export const rollupPages: ListedPage[] = [
  { route: 'sign-in', at: '/sign-in' },
  { route: 'sign-in_.second-factor', at: '/sign-in/second-factor' },
  { route: 'choose-workplace', as: 'officer@korat.example', at: '/choose-workplace' },
  { route: '_work._index', as: 'officer@korat.example', at: `/${PERIOD}` },
  { route: '_work._index', name: 'grouped', as: 'officer@korat.example', at: `/${PERIOD}&group=district` },
  {
    route: '_work._index',
    name: 'views',
    as: 'officer@lampang.example',
    at: async (page) => {
      await open(page, `/${PERIOD}&district=9999`);
      await page.getByRole('button', { name: words.province.views }).click();
      await expect(page.getByRole('dialog').getByRole('heading', { name: words.views.mine })).toBeVisible();
    },
  },
  ...[
    '',
    '&picture=rank',
    '&picture=trend',
    '&picture=plans',
    '&picture=risks',
    '&picture=spending',
    '&as=table',
  ].flatMap((asked) => {
    const name = asked.split('=').at(-1) || 'heat';
    return [
      { route: '_work.pictures._index', name, as: 'officer@korat.example', at: `/pictures${PERIOD}${asked}` },
      {
        route: '_work.pictures._index',
        name: `nation ${name}`,
        as: 'nation@nacc.example',
        at: `/pictures${PERIOD}${asked}`,
      },
    ];
  }),
  { route: '_work.pictures.$code', as: 'region5@nacc.example', at: `/pictures/52${PERIOD}&picture=rank` },
  { route: '_work.compare._index', as: 'officer@korat.example', at: `/compare${PERIOD}&of=3060101,3060601,3062701` },
  { route: '_work.compare._index', name: 'nobody', as: 'officer@korat.example', at: `/compare${PERIOD}&of=nowhere` },
  {
    route: '_work.compare.best',
    as: 'officer@korat.example',
    at: `/compare/best${PERIOD}&framework=framework-2566-2570&node=2.3.2&kind=SAO`,
  },
  { route: '_work.account', as: 'officer@korat.example', at: '/account' },
  { route: '_work.inbox', as: 'officer@korat.example', at: '/inbox' },
  { route: '_work.consistency.($planId)', name: 'queue', as: 'officer@korat.example', at: '/consistency' },
  { route: '_work.consistency.($planId)', name: 'check', as: 'officer@korat.example', at: checkOfProjects },
  { route: '_work.authorities.$id', name: 'notes', as: 'officer@korat.example', at: authority('notes') },
  { route: '_work.authorities.$id', name: 'plan', as: 'officer@korat.example', at: authority('plan') },
  { route: '_work.authorities.$id', name: 'report', as: 'officer@korat.example', at: authority('report') },
  { route: '_work.authorities.$id', name: 'history', as: 'officer@korat.example', at: authority('history') },
  { route: '_work.authorities.$id', name: 'project', as: 'officer@korat.example', at: projectOfTheBest },
  { route: '_work.chases._index', as: 'officer@lampang.example', at: '/chases' },
  { route: '_work.chases.$id', as: 'officer@lampang.example', at: chaseOfTheProvince },
  { route: '_work.documents._index', as: KORAT_PROVINCE, at: '/documents' },
  { route: '_work.documents.$id', as: KORAT_PROVINCE, at: bringBulk },
  {
    route: '_work.documents.$id',
    name: 'choose',
    as: KORAT_PROVINCE,
    at: async (page) => {
      await bringBulk(page);
      await page.getByRole('button', { name: words.bulk.act.choose }).first().click();
      await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
    },
  },
  { route: '_work.ita._index', as: 'officer@lampang.example', at: '/ita' },
  { route: '_work.ita.$id', as: 'officer@lampang.example', at: bringSomeIta },
  { route: '_work.ita._index', name: 'refused', as: 'operator@sujarit.example', at: '/ita', refuses: 403 },
  { route: '_work.tenants._index', as: 'operator@sujarit.example', at: '/tenants' },
  { route: '_work.tenants.$id', as: 'operator@sujarit.example', at: bringTenants },
  { route: '_work.exports', as: 'officer@lampang.example', at: `/exports${PERIOD}` },
  { route: '_work.rounds', as: 'head@lampang.example', at: `/rounds${PERIOD}` },
  { route: '_work.area', as: 'nation@nacc.example', at: `/area${PERIOD}` },
  { route: '_work.provinces.$code', as: 'region5@nacc.example', at: `/provinces/52${PERIOD}` },
  { route: '_work.operation', as: 'operator@sujarit.example', at: '/operation' },
  { route: '_work.mailbox', as: 'operator@sujarit.example', at: '/mailbox' },
  { route: '$', as: 'officer@korat.example', at: '/rounds/no-such-page', refuses: 404 },
  { route: '_work.authorities.$id', name: 'unknown', as: 'officer@korat.example', at: '/authorities/x', refuses: 404 },
  { route: '_work.operation', name: 'refused', as: 'officer@korat.example', at: '/operation', refuses: 403 },
];

/** The first plan of the queue that has projects left to check. */
async function checkOfProjects(page: Page) {
  await open(page, '/consistency');
  await page.getByRole('link', { name: words.consistency.begin }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
}

/** Below the address of the draft of the authority that began without a plan. */
function draft(below: string) {
  return async (page: Page) => open(page, (await draftOf(page, SAMPLE_DOCUMENT)) + below);
}

/** Its first project. */
function project(below: string) {
  return async (page: Page) => {
    await open(page, await planOf(page, SAMPLE_DOCUMENT));
    await page.getByRole('table').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/projects\//);
    await open(page, new URL(page.url()).pathname + below);
  };
}

/** A page of อบต.จอหอ, whose officer works for another authority too; an address may lead on before `more` is put behind it. */
function ofChoHo(address: string, more?: string) {
  return async (page: Page) => {
    await workFor(page, choHo);
    await open(page, address);
    if (more) await open(page, new URL(page.url()).pathname + more);
  };
}

/** Its report of the round, opened where it was not. */
async function report(page: Page) {
  await ofChoHo(`/reports${PERIOD}`)(page);
  const begin = page.getByRole('button', { name: words.reports.act.open });
  if (await begin.isVisible()) await begin.click();
  else await page.getByRole('link', { name: words.reports.act.fill }).click();
  await expect(page).toHaveURL(/\/reports\/[^?]/);
  await alive(page);
}

/** A view of the first authority that has reported. */
function authority(view: string) {
  return async (page: Page) => {
    await open(page, `/${PERIOD}&report=ON_TIME`);
    await page.getByRole('grid').getByRole('rowheader').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/authorities\//);
    await open(page, `${new URL(page.url()).pathname}${PERIOD}&view=${view}`);
  };
}

/** A project of the first of the best, as the office reads it. */
async function projectOfTheBest(page: Page) {
  await open(page, `/compare/best${PERIOD}&node=2.3.2&kind=SAO`);
  await page.getByRole('article').first().getByRole('listitem').getByRole('link').click();
  await expect(page.getByRole('heading', { name: words.authority.marksTitle })).toBeVisible();
}
