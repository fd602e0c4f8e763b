import { readPlanDocument } from '@sujarit/documents/plan-reader/read-plan-document';
import { itaSheet } from '@sujarit/documents/sheet/ita-sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipBytes } from '../../../packages/documents/fixtures/zip-bytes.ts';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { workbookOf as workbookWith } from '../../kit/workbook.ts';
import { type ActorName, actorNames, scopeOfActor } from './actors.ts';
import { authority, importReaders, officerAndHead, officerOnly, offices, province, readers } from './groups.ts';
import { authorityOf, idOf, markOf, type Place, places } from './names.ts';
import { exportFormats } from './world.offices.ts';
import { makeWorld } from './world.ts';

interface Download {
  name: string;
  path: (place: Place) => string;
  allow: readonly ActorName[];
  places?: readonly Place[];
  /** Whose it is by its content; the first word of it, where nothing is said. */
  holds?: (content: Buffer) => Promise<string>;
}

/** The place whose mark the texts of a workbook bear, and no other's; an empty one is the asker's own. */
async function workbookOf(content: Buffer): Promise<string> {
  const { text = '' } = await readPlanDocument(content, { frameworks: [] });
  const marks = new Set(text.match(/«\w+»/g) ?? [markOf('own')]);
  return [...marks].join(' ').replace(/[«»]/g, '');
}

const evidence = (name: string) => (place: Place) => `/files/evidence/${authorityOf(place)}/${idOf(place, name)}`;
const offered: readonly Place[] = ['own', 'foreign'];

/** Every download, and who may have it within their scope. */
const downloads: Download[] = [
  { name: 'evidence of a sent report', path: evidence('report-sent evidence-1'), allow: readers },
  { name: 'evidence of a draft', path: evidence('report-draft evidence-1'), allow: authority },
  {
    name: 'the document of an import',
    path: (place) => `/files/import/${authorityOf(place)}/${idOf(place, 'import')}`,
    allow: importReaders,
  },
  {
    name: 'a plan in use as a workbook',
    path: (place) => `/files/plan/${authorityOf(place)}/${idOf(place, 'plan-in-use')}`,
    allow: readers,
    holds: workbookOf,
  },
  {
    name: 'a draft as a workbook',
    path: (place) => `/files/plan/${authorityOf(place)}/${idOf(place, 'plan-draft')}`,
    allow: authority,
    holds: workbookOf,
  },
  {
    name: 'an empty workbook',
    path: () => '/files/plan/empty',
    allow: officerOnly,
    places: ['own'],
    holds: workbookOf,
  },
  {
    name: 'a document of a province’s bulk import',
    path: (place) => `/files/bulk-item/${idOf(place, 'bulk-item ASKED')}`,
    allow: province,
    places: offered,
  },
  {
    name: 'a province’s sheet',
    path: (place) => `/files/sheet/${idOf(place, 'sheet of province')}`,
    allow: province,
    places: offered,
  },
  {
    name: 'the refused rows of a province’s sheet',
    path: (place) => `/files/sheet/${idOf(place, 'sheet of province')}/refused`,
    allow: province,
    places: offered,
    holds: workbookOf,
  },
  {
    name: 'a region’s sheet',
    path: (place) => `/files/sheet/${idOf(place, 'sheet of region')}`,
    allow: ['regionAnalyst'],
    places: offered,
  },
  {
    name: 'the nation’s sheet',
    path: () => `/files/sheet/${idOf('office', 'sheet of nation')}`,
    allow: ['nationAnalyst'],
    places: ['own'],
  },
  {
    name: 'the platform’s sheet',
    path: () => `/files/sheet/${idOf('office', 'sheet of tenants')}`,
    allow: ['operator'],
    places: ['own'],
  },
  {
    name: 'the outcome of the platform’s sheet',
    path: () => `/files/sheet/${idOf('office', 'sheet of tenants')}/outcome`,
    allow: ['operator'],
    places: ['own'],
    holds: async () => 'own',
  },
  {
    name: 'an empty sheet of authorities',
    path: () => '/files/sheet/tenants',
    allow: ['operator'],
    places: ['own'],
    holds: async () => 'own',
  },
  ...exportFormats.flatMap((format): Download[] => [
    {
      name: `a province’s export (${format})`,
      path: (place) => `/files/export/${idOf(place, 'export of province')}/${format}`,
      allow: province,
      places: offered,
    },
    {
      name: `a region’s export (${format})`,
      path: (place) => `/files/export/${idOf(place, 'export of region')}/${format}`,
      allow: ['regionAnalyst'],
      places: offered,
    },
    {
      name: `the nation’s export (${format})`,
      path: () => `/files/export/${idOf('office', 'export of nation')}/${format}`,
      allow: ['nationAnalyst'],
      places: ['own'],
    },
  ]),
];

const firstWord = async (content: Buffer) => content.toString().split(' ')[0]!;

let stage: Stage;
const people = {} as Record<ActorName, Pick<Person, 'fetch'>>;

beforeAll(async () => {
  stage = await openStage();
  await makeWorld(stage.kit);
  for (const place of places) {
    for (const name of [
      'bulk-item',
      'file-evidence',
      'file-import',
      'export of province',
      'export of region',
      'sheet of province',
      'sheet of region',
    ]) {
      await stage.storage.put(Buffer.from(`${place} ${name}`));
    }
  }
  await stage.storage.put(Buffer.from('nation'));
  await stage.storage.put(Buffer.from('own sheet of nation'));
  await stage.storage.put(Buffer.from('own sheet of tenants'));
  const own = authorityOf('own');
  people.officer = await stage.memberOf('PLAN_OFFICER', own);
  people.head = await stage.memberOf('DIVISION_HEAD', own, idOf('own', 'department-1'));
  people.executive = await stage.memberOf('EXECUTIVE', own);
  people.auditor = await stage.memberOf('AUDITOR', own);
  people.provincialOfficer = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  people.provincialHead = await stage.officeOf('PROVINCIAL_HEAD', { provinceCode: '52' });
  people.regionAnalyst = await stage.officeOf('NACC_ANALYST', { regionNo: 5 });
  people.nationAnalyst = await stage.officeOf('NACC_ANALYST', {});
  people.operator = await stage.officeOf('PLATFORM_OPERATOR', {});
  people.withoutWorkplace = await stage.withoutWorkplace();
  people.withoutSecondFactor = await stage.withoutSecondFactor('EXECUTIVE', own);
  people.anonymous = stage.nobody;
});
afterAll(() => stage?.close());

const refused = [401, 403, 404];

describe('downloads', () => {
  for (const { name, path, allow, places: tried = places, holds = firstWord } of downloads) {
    it.each(actorNames)(`gives ${name} to whom the table says: %s`, async (actor) => {
      for (const place of tried) {
        const answer = await people[actor].fetch(path(place));
        const body = Buffer.from(await answer.arrayBuffer());
        const allowed = allow.includes(actor) && scopeOfActor[actor].includes(place);
        if (allowed)
          expect([answer.status, await holds(body)], `${actor} ${place}`).toEqual([
            200,
            name.startsWith('the nation’s export') ? 'nation' : place,
          ]);
        else expect(refused, `${actor} ${place}: ${answer.status} ${body}`).toContain(answer.status);
      }
    });
  }
});

describe('uploads', () => {
  it.each(actorNames)('of many documents at once are taken from provinces alone: %s', async (actor) => {
    const answer = await people[actor].fetch('/files?name=a.zip&purpose=plan-bulk', {
      method: 'POST',
      body: new Blob([zipBytes([{ name: `${actor}.txt`, content: actor }]) as BlobPart]),
      headers: { 'x-sujarit-upload': '1' },
    });
    if (province.includes(actor)) expect(answer.status).toBe(201);
    else expect(refused).toContain(answer.status);
  });

  it.each(actorNames)('of authorities are taken from the operator alone: %s', async (actor) => {
    const answer = await people[actor].fetch('/files?name=a.xlsx&purpose=tenant-sheet', {
      method: 'POST',
      body: new Blob([(await workbookWith([{ layout: itaSheet, rows: [] }])) as BlobPart]),
      headers: { 'x-sujarit-upload': '1' },
    });
    if (actor === 'operator') expect(answer.status).toBe(201);
    else expect(refused).toContain(answer.status);
  });

  it.each(actorNames)('of ITA results are taken from offices alone: %s', async (actor) => {
    const answer = await people[actor].fetch('/files?name=a.xlsx&purpose=ita-sheet', {
      method: 'POST',
      body: new Blob([(await workbookWith([{ layout: itaSheet, rows: [] }])) as BlobPart]),
      headers: { 'x-sujarit-upload': '1' },
    });
    if (offices.includes(actor)) expect(answer.status).toBe(201);
    else expect(refused).toContain(answer.status);
    const template = await people[actor].fetch('/files/sheet/ita/2566');
    const content = Buffer.from(await template.arrayBuffer());
    if (!offices.includes(actor)) return expect(refused).toContain(template.status);
    const { text = '' } = await readPlanDocument(content, { frameworks: [] });
    for (const place of places) expect(text.includes(markOf(place)), place).toBe(scopeOfActor[actor].includes(place));
  });

  it.each(actorNames)('are taken from officers and division heads alone: %s', async (actor) => {
    const answer = await people[actor].fetch('/files?name=a.txt&purpose=evidence', {
      method: 'POST',
      body: `from ${actor}`,
      headers: { 'x-sujarit-upload': '1', 'content-type': 'text/plain' },
    });
    if (officerAndHead.includes(actor)) expect(answer.status).toBe(201);
    else expect(refused).toContain(answer.status);
  });
});
