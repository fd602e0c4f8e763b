import { createMeasures } from '@sujarit/db/create-measures';
import { createPlan } from '@sujarit/db/create-plan';
import type { Database } from '@sujarit/db/tenant-unit';
import { planDraftOf } from '@sujarit/domain/plan-draft';
import { measuresDraftOf } from '@sujarit/domain/plan-draft-measures';
import type { Storage } from '@sujarit/storage/open-storage';
import { changNuea, choHo, demoAccount, khlongMueang } from '../account-list.ts';
import type { DemoAuthority } from '../authority-list.ts';
import { departmentRows } from '../simulated/simulated-authority.ts';
import { stableIds } from '../stable-id.ts';
import { type Acting, actingFor } from './acting.ts';
import { enterHalfReport } from './half-report.ts';
import { answersTo, importDocument, keepAnswers } from './import-document.ts';
import { moveTo, putIntoUse } from './plan-course.ts';
import { type DemoDocument, readDocument } from './read-document.ts';

export interface RealAuthorities {
  database: Database;
  storage: Storage;
  authorityOf: (name: string) => DemoAuthority;
}

interface Story {
  acting: Acting;
  authority: DemoAuthority;
  officer: string;
  newId: () => string;
}

/** อบต.จางเหนือ: its plan read, settled, signed, approved and in use; the 6-month report half entered. */
export async function loadChangNuea({ database, storage, authorityOf }: RealAuthorities): Promise<void> {
  const story = storyOf(database, authorityOf(changNuea), 'plan@changnuea.example');
  const { acting, authority, officer, newId } = story;
  const read = await stored(storage, '001_d58f73771f5e2b24.txt');
  const planId = await importPlan(story, read, '2022-08-15');
  const works = departmentRows(authority).find((one) => one.name === 'กองช่าง')!;
  await acting(officer, 'project.edit', (client) =>
    client.project.updateMany({
      where: { authorityId: authority.id, planId, ordinal: { in: [17, 20] } },
      data: { departmentId: works.id, version: { increment: 1 } },
    }),
  );
  await putIntoUse(acting, {
    authorityId: authority.id,
    planId,
    officer,
    executive: 'mayor@changnuea.example',
    province: 'officer@lampang.example',
    submittedOn: '2022-08-22',
    signedOn: '2022-08-23',
    approvedOn: '2022-08-29',
    announcedOn: null,
  });
  await enterHalfReport(acting, { authorityId: authority.id, planId, officer, newId });
}

/** อบต.คลองเมือง: a plan of the older framework, whose years are over. */
export async function loadKhlongMueang({ database, storage, authorityOf }: RealAuthorities): Promise<void> {
  const story = storyOf(database, authorityOf(khlongMueang), 'plan@korat.example');
  const { acting, authority, officer } = story;
  const planId = await importPlan(story, await stored(storage, '002_865a79fa372771d0.txt'), '2017-04-20');
  const plan = { authorityId: authority.id, planId };
  await putIntoUse(acting, {
    ...plan,
    officer,
    executive: 'mayor@korat.example',
    province: 'officer@korat.example',
    submittedOn: '2017-05-02',
    signedOn: '2017-05-04',
    approvedOn: '2017-05-10',
    announcedOn: null,
  });
  await moveTo(acting, plan, { email: officer, action: 'plan.close', state: 'CLOSED' });
}

/** อบต.จอหอ: the sheets of dimension 3 as its plan, in use, and the integrity measures of 2566. */
export async function loadChoHo({ database, storage, authorityOf }: RealAuthorities): Promise<void> {
  const story = storyOf(database, authorityOf(choHo), 'plan@korat.example');
  const { acting, authority, officer, newId } = story;
  const planId = await importPlan(story, await stored(storage, '000_13d5abfe38b1d0c1.txt'), '2022-08-01');
  await putIntoUse(acting, {
    authorityId: authority.id,
    planId,
    officer,
    executive: 'mayor@korat.example',
    province: 'officer@korat.example',
    submittedOn: '2022-08-08',
    signedOn: '2022-08-09',
    approvedOn: '2022-08-15',
    announcedOn: '2022-08-17',
  });
  const measures = await stored(storage, '003_3c67acdf706fd710.txt');
  await acting(officer, 'import.edit', async (client) => {
    const importId = await importDocument(client, measures, {
      authorityId: authority.id,
      userId: demoAccount(officer).id,
      on: '2023-04-18',
      newId,
    });
    await createMeasures(client, {
      authorityId: authority.id,
      draft: measuresDraftOf(measures.document),
      importId,
      newId,
    });
  });
}

function storyOf(database: Database, authority: DemoAuthority, officer: string): Story {
  return { acting: actingFor(database, authority), authority, officer, newId: stableIds(`real ${authority.code}`) };
}

async function stored(storage: Storage, name: string): Promise<DemoDocument> {
  const read = await readDocument(name);
  await storage.put(read.bytes);
  return read;
}

/** Upload, answers and the plan that comes of them, as the officer's three acts. */
async function importPlan(
  { acting, authority, officer, newId }: Story,
  read: DemoDocument,
  on: string,
): Promise<string> {
  const authorityId = authority.id;
  const userId = demoAccount(officer).id;
  const answers = answersTo(read);
  const importId = await acting(officer, 'import.edit', (client) =>
    importDocument(client, read, { authorityId, userId, on, newId }),
  );
  await acting(officer, 'importFinding.settle', (client) =>
    keepAnswers(client, { authorityId, importId, userId, on }, answers),
  );
  return acting(officer, 'plan.edit', (client) =>
    createPlan(client, { authorityId, draft: planDraftOf(read.document, answers), importId, newId }),
  );
}
