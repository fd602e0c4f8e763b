import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { PickedFile } from './files.ts';
import { expect, open } from './people.ts';
import { filled, words } from './words.ts';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The plan of อบต.จางเหนือ as it was published. */
export const CHANG_NUEA_DOCUMENT = file('packages/documents/fixtures/001_d58f73771f5e2b24.txt');
/** The document that the authority without a plan is offered. */
export const SAMPLE_DOCUMENT = file('apps/admin/public/samples/plan-2566-2570.txt');

/** The document, changed as told, in a file that was never brought before: its last line is blank in a way of its own. */
export async function copyOf(document: string, change = (text: string) => text): Promise<string> {
  const blank = [...randomBytes(16)].map((byte) => (byte % 2 === 0 ? ' ' : '\t')).join('');
  const copy = join(await mkdtemp(join(tmpdir(), 'document-')), 'แผนฉบับใหม่.txt');
  await writeFile(copy, `${change(await readFile(document, 'utf8'))}\n${blank}\n`);
  return copy;
}

/** Uploads a document and waits until it is read; the page stands on its review. */
export async function bring(officer: Page, document: string | PickedFile): Promise<void> {
  await open(officer, '/documents/new');
  await officer.getByLabel(words.documents.new.file).setInputFiles(document);
  await expect(officer).toHaveURL(/\/documents\/(?!new)[^/]+$/);
  await expect(officer.getByText(words.documents.jobState.READY, { exact: true })).toBeVisible({ timeout: 30_000 });
}

/** On the review of a document: answers the one error it may have, and makes the plan. */
async function makePlan(officer: Page): Promise<void> {
  const { documents, findings } = words;
  const wrong = officer.getByRole('button', { name: findings.code.BUDGET_INVALID });
  if (await wrong.isVisible()) {
    await wrong.click();
    await officer.getByRole('button', { name: findings.act.change }).click();
    await officer.getByLabel(findings.answer).fill('ไม่ใช้งบประมาณ');
    await officer.getByRole('button', { name: findings.saveAnswer }).click();
    await expect(officer.getByText(filled(documents.settledOf, { settled: 1, total: 16 }))).toBeVisible();
  }
  await officer.getByRole('button', { name: documents.create, exact: true }).click();
  await expect(officer.getByText(words.plan.done.created)).toBeVisible();
}

/** The address of the authority's plan; made of the document first where it has none. */
export async function planOf(officer: Page, document: string): Promise<string> {
  await open(officer, '/plan');
  if (new URL(officer.url()).pathname === '/plan') {
    await bring(officer, document);
    await makePlan(officer);
  }
  return new URL(officer.url()).pathname;
}

/** The same, as a draft: taken back where it is submitted or signed. */
export async function draftOf(officer: Page, document: string): Promise<string> {
  const address = await planOf(officer, document);
  await open(officer, address);
  const withdraw = officer.getByRole('button', { name: words.plan.act.withdraw });
  if (await withdraw.isVisible()) {
    await withdraw.click();
    await expect(officer.getByText(words.plan.done.withdraw)).toBeVisible();
  }
  return address;
}

/** Submits the plan whose page is open. */
export async function submitPlan(officer: Page): Promise<void> {
  const { plan } = words;
  await officer.getByRole('link', { name: plan.act.submit }).click();
  await officer.getByRole('button', { name: new RegExp(`${plan.submit.anyway}|${plan.act.submit}`) }).click();
  await expect(officer.getByText(plan.done.submit)).toBeVisible();
}

/** Chooses one of several authorities to work for, from the page that asks. */
export async function workFor(page: Page, authority: string): Promise<void> {
  await open(page, '/choose-workplace');
  await page.getByRole('radio', { name: authority }).check();
  await page.getByRole('button', { name: words.entry.workplace.submit }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(authority);
}
