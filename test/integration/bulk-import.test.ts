import { verifyAuditChain } from '@sujarit/db/audit-chain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningWorker } from '../../apps/worker/src/worker.ts';
import { windows874 } from '../../packages/documents/fixtures/zip-bytes.ts';
import type { Person } from '../kit/api.stage.ts';
import { globalId } from './api/reporting.rows.ts';
import {
  type BulkStage,
  bring,
  documents,
  type Item,
  look,
  type Named,
  openBulkStage,
  settled,
} from './bulk-import.stage.ts';

const problem = '__typename ... on Problem { code params }';
const act = (name: string, args = '') =>
  `mutation($id: ID!, $version: Int!${args && ', $authorityId: ID!'}) { ${name}(id: $id, version: $version${args}) { ${problem}
   ... on Mutation${name[0]?.toUpperCase()}${name.slice(1)}Success { data { state version chooserName } } } }`;
const choose = act('chooseBulkAuthority', ', authorityId: $authorityId');
const leaveOut = act('leaveOutBulkItem');
const retry = act('retryBulkItem');
const tray = `{ planImports { edges { node { id state createdAt file { name } sentBy { code nameTh } summary { authorityName projects } findingCounts { count } } } } }`;

let stage: BulkStage;
let worker: RunningWorker;
let provincial: Person;
let head: Person;
let stranger: Person;
const authorities = {} as Record<'changNuea' | 'sopPat' | 'daengNgao' | 'daengThoen' | 'phichai', Named>;
let bulkId: string;

beforeAll(async () => {
  stage = await openBulkStage();
  authorities.changNuea = await stage.named('จางเหนือ', 'แม่เมาะ');
  authorities.sopPat = await stage.named('สบป้าด', 'แม่เมาะ');
  authorities.daengNgao = await stage.named('บ้านแดง', 'งาว');
  authorities.daengThoen = await stage.named('บ้านแดง', 'เถิน');
  authorities.phichai = await stage.named('พิชัย', 'เมืองลำปาง');
  provincial = await stage.api.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  head = await stage.api.officeOf('PROVINCIAL_HEAD', { provinceCode: '52' });
  stranger = await stage.api.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' });
  worker = await stage.worker();
});
afterAll(async () => {
  await worker?.stop();
  await stage?.api.close();
});

const officerOf = ({ id }: Named) => stage.api.memberOf('PLAN_OFFICER', id);
const trayOf = async (person: Person) =>
  (await person.ask(tray)).data.planImports.edges.map(({ node }: { node: unknown }) => node);
const importsOf = ({ id }: Named) =>
  stage.sql<{ id: string; state: string }>('SELECT id, state FROM plan_import WHERE authority_id = $1', [id]);

const changNuea = documents.full('จางเหนือ', 'แม่เมาะ');
const entries = [
  { name: 'แผน/', content: '' },
  { name: '__MACOSX/แผน/._1.txt', content: 'x' },
  { name: 'แผน/จางเหนือ.txt', utf8: true, content: changNuea },
  { name: windows874('แผน\\สบป้าด.txt'), content: documents.full('สบป้าด', 'แม่เมาะ') },
  { name: 'บ้านแดง เถิน.txt', utf8: true, content: documents.full('บ้านแดง', 'เถิน') },
  { name: 'พิชัย ITA.txt', utf8: true, content: documents.measures('พิชัย', 'เมืองลำปาง', 'ลำปาง') },
  { name: 'อีกฉบับ.txt', utf8: true, content: changNuea },
  { name: 'บ้านแดง งาว.txt', utf8: true, content: documents.bare('บ้านแดง') },
  { name: 'จางเหนีอ.txt', utf8: true, content: documents.full('จางเหนีอ', 'แม่เมาะ') },
  { name: 'ต่างจังหวัด.txt', utf8: true, content: documents.ofOtherProvince() },
  { name: 'บันทึก.txt', utf8: true, content: 'ขอเชิญประชุมประจำเดือน\n' },
  {
    name: 'รูป.png',
    content: Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(64)]),
  },
  { name: 'เสีย.docx', utf8: true, content: `PK\u0003\u0004${'\0'.repeat(200)}` },
  { name: '../หนี.txt', utf8: true, content: 'x' },
  { name: 'ลับ.txt', utf8: true, content: Buffer.alloc(20), encrypted: true, method: 0, claimedSize: 8 },
];

describe('a ZIP of documents', () => {
  it('is read, matched and placed, each as it is; what is doubtful is asked', async () => {
    const { status, body } = await bring(provincial, entries);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'แผน.zip', mediaType: 'application/zip', broughtBefore: false });
    bulkId = body.id!;
    const bulk = await settled(provincial, bulkId);
    const how = ({ state, askReason, refusalCode, authority }: Item) => [
      state,
      askReason ?? refusalCode ?? authority?.id,
    ];
    expect(Object.fromEntries(bulk.items.map((item) => [item.name, how(item)]))).toEqual({
      'แผน/จางเหนือ.txt': [expect.stringMatching(/PLACED|DUPLICATE/), globalId('Authority', authorities.changNuea.id)],
      'แผน/สบป้าด.txt': ['PLACED', globalId('Authority', authorities.sopPat.id)],
      'บ้านแดง เถิน.txt': ['PLACED', globalId('Authority', authorities.daengThoen.id)],
      'พิชัย ITA.txt': ['PLACED', globalId('Authority', authorities.phichai.id)],
      'อีกฉบับ.txt': [expect.stringMatching(/PLACED|DUPLICATE/), globalId('Authority', authorities.changNuea.id)],
      'บ้านแดง งาว.txt': ['ASKED', 'SEVERAL'],
      'จางเหนีอ.txt': ['ASKED', 'SPELLING'],
      'ต่างจังหวัด.txt': ['ASKED', 'OTHER_PROVINCE'],
      'บันทึก.txt': ['ASKED', 'NOT_A_PLAN'],
      'รูป.png': ['REFUSED', 'UNSUPPORTED_FORMAT'],
      'เสีย.docx': ['REFUSED', expect.stringMatching(/DAMAGED|NOT_TEXT|UNSUPPORTED_FORMAT/)],
      '../หนี.txt': ['REFUSED', 'ENTRY_UNSAFE_NAME'],
      'ลับ.txt': ['REFUSED', 'ENTRY_ENCRYPTED'],
    });
    expect(bulk).toMatchObject({ state: 'READY', done: 13, total: 13, passedOver: 2 });
    expect(bulk.counts.reduce((sum, { count }) => sum + count, 0)).toBe(13);
    const twins = [bulk.of('แผน/จางเหนือ.txt').state, bulk.of('อีกฉบับ.txt').state];
    expect(twins.sort()).toEqual(['DUPLICATE', 'PLACED']);
    expect(bulk.of('บ้านแดง เถิน.txt')).toMatchObject({
      readName: 'องค์การบริหารส่วนตำบลบ้านแดง',
      readDistrict: 'เถิน',
      projects: 32,
      yearFrom: 2566,
    });
    expect(bulk.of('จางเหนีอ.txt').candidateIds[0]).toBe(globalId('Authority', authorities.changNuea.id));
    expect([...bulk.of('บ้านแดง งาว.txt').candidateIds].sort()).toEqual(
      [authorities.daengNgao, authorities.daengThoen].map(({ id }) => globalId('Authority', id)).sort(),
    );
  });

  it('lies in the authority’s tray as a draft with its doubts, and says which office sent it', async () => {
    const officer = await officerOf(authorities.changNuea);
    const documentsThere = await trayOf(officer);
    expect(documentsThere).toEqual([
      expect.objectContaining({
        state: 'READY',
        sentBy: { code: '52', nameTh: 'ลำปาง' },
        summary: { authorityName: 'องค์การบริหารส่วนตำบลจางเหนือ', projects: 32 },
      }),
    ]);
    expect(documentsThere[0].file.name).toMatch(/^(จางเหนือ|อีกฉบับ)\.txt$/);
    expect(documentsThere[0].findingCounts.length).toBeGreaterThan(0);
    const { data } = await officer.ask('{ authorityHome { waiting { kind } } }');
    expect(data.authorityHome.waiting.map(({ kind }: { kind: string }) => kind)).toContain('FINDINGS_OPEN');
  });

  it('is on record at the authority and at the province, in the name of who brought it', async () => {
    const [event] = await stage.sql<{ actor_id: string; actor_role: string; action: string }>(
      `SELECT actor_id, actor_role, action FROM audit_event WHERE authority_id = $1 AND entity = 'plan_import'`,
      [authorities.changNuea.id],
    );
    expect(event).toEqual({ actor_id: provincial.userId, actor_role: 'PROVINCIAL_OFFICER', action: 'place-bulk-item' });
    const own = await stage.sql<{ entity: string }>(
      `SELECT DISTINCT entity FROM audit_event WHERE chain = 'province:52' ORDER BY 1`,
    );
    expect(own.map(({ entity }) => entity)).toEqual(expect.arrayContaining(['bulk_import', 'bulk_import_item']));
    const checked = await stage.api.system((client) => verifyAuditChain(client, 'province:52'));
    expect(checked.brokenAt).toBeNull();
  });

  it('is the same when it is brought again, by whomever', async () => {
    const again = await Promise.all([bring(provincial, entries), bring(head, entries, 'ชื่ออื่น.zip')]);
    expect(again.map(({ body }) => [body.id, body.broughtBefore])).toEqual(Array(2).fill([bulkId, true]));
    expect(await importsOf(authorities.changNuea)).toHaveLength(1);
  });

  it('puts nothing a second time into a tray, in another archive either', async () => {
    const { body } = await bring(head, [{ name: 'ใหม่.txt', utf8: true, content: changNuea }]);
    const bulk = await settled(head, body.id!);
    expect(bulk.items.map(({ state }) => state)).toEqual(['DUPLICATE']);
    expect(await importsOf(authorities.changNuea)).toHaveLength(1);
  });

  it('belongs to its province alone', async () => {
    const { errors } = await stranger.ask('query($id: ID!) { bulkImport(id: $id) { name } }', { id: bulkId });
    expect(errors?.[0]?.extensions.reason).toBe('NO_SUCH_BULK_IMPORT');
    const officer = await officerOf(authorities.sopPat);
    expect((await officer.ask('{ bulkImports { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await bring(officer, entries)).status).toBe(403);
    expect((await bring(stage.api.nobody, entries)).status).toBe(401);
  });
});

describe('a doubtful document', () => {
  it('goes into the tray of the authority that a person chooses', async () => {
    const item = (await look(provincial, bulkId)).of('บ้านแดง งาว.txt');
    const to = { id: item.id, version: item.version, authorityId: globalId('Authority', authorities.daengNgao.id) };
    const { data } = await provincial.ask(choose, to);
    expect(data.chooseBulkAuthority.data).toMatchObject({ state: 'MATCHED', chooserName: 'PROVINCIAL_OFFICER คนหนึ่ง' });
    expect((await provincial.ask(choose, to)).data.chooseBulkAuthority).toMatchObject({
      code: 'BULK_ITEM_SETTLED',
    });
    const placed = (await settled(provincial, bulkId)).of('บ้านแดง งาว.txt');
    expect(placed).toMatchObject({ state: 'PLACED', authority: { id: to.authorityId } });
    expect(await importsOf(authorities.daengNgao)).toHaveLength(1);
    expect(await importsOf(authorities.daengThoen)).toHaveLength(1);
  });

  it('goes to no authority of another province, and to none by a stale page', async () => {
    const item = (await look(provincial, bulkId)).of('จางเหนีอ.txt');
    const elsewhere = await stage.named('คลองเมือง', 'จักราช');
    const to = (version: number, { id }: Named) => ({ id: item.id, version, authorityId: globalId('Authority', id) });
    expect((await provincial.ask(choose, to(item.version, elsewhere))).data.chooseBulkAuthority.code).toBe(
      'NO_SUCH_AUTHORITY',
    );
    expect(
      (await provincial.ask(choose, to(item.version - 1, authorities.changNuea))).data.chooseBulkAuthority.code,
    ).toBe('STALE_VERSION');
    expect((await stranger.ask(choose, to(item.version, elsewhere))).data.chooseBulkAuthority.code).toBe(
      'NO_SUCH_BULK_ITEM',
    );
    expect((await look(provincial, bulkId)).of('จางเหนีอ.txt').state).toBe('ASKED');
  });

  it('may be left out, and be taken up all the same', async () => {
    const item = (await look(head, bulkId)).of('บันทึก.txt');
    const { data } = await head.ask(leaveOut, { id: item.id, version: item.version });
    expect(data.leaveOutBulkItem.data.state).toBe('LEFT_OUT');
    const version = data.leaveOutBulkItem.data.version;
    expect((await head.ask(leaveOut, { id: item.id, version })).data.leaveOutBulkItem.code).toBe('BULK_ITEM_SETTLED');
    const authorityId = globalId('Authority', authorities.phichai.id);
    expect((await head.ask(choose, { id: item.id, version, authorityId })).data.chooseBulkAuthority.data.state).toBe(
      'MATCHED',
    );
    expect((await settled(head, bulkId)).of('บันทึก.txt')).toMatchObject({
      state: 'PLACED',
      authority: { id: authorityId },
    });
  });

  it('can be looked at by the office, byte for byte', async () => {
    const { downloadPath } = (await look(provincial, bulkId)).of('ต่างจังหวัด.txt');
    const answer = await provincial.fetch(downloadPath!);
    expect([answer.status, await answer.text()]).toEqual([200, documents.ofOtherProvince()]);
    expect((await stranger.fetch(downloadPath!)).status).toBe(404);
    expect((await look(provincial, bulkId)).of('../หนี.txt').downloadPath).toBeNull();
  });
});

describe('a refused document', () => {
  it('is read again when it was unpacked, with the same words', async () => {
    const item = (await look(provincial, bulkId)).of('รูป.png');
    expect(item.refusalParams).toEqual({ format: 'image' });
    expect((await provincial.ask(retry, { id: item.id, version: item.version })).data.retryBulkItem.data.state).toBe(
      'QUEUED',
    );
    expect((await settled(provincial, bulkId)).of('รูป.png')).toMatchObject({
      state: 'REFUSED',
      refusalCode: 'UNSUPPORTED_FORMAT',
    });
    const unsafe = (await look(provincial, bulkId)).of('../หนี.txt');
    expect((await provincial.ask(retry, { id: unsafe.id, version: unsafe.version })).data.retryBulkItem.code).toBe(
      'BULK_ITEM_NOT_UNPACKED',
    );
  });
});

describe('an archive', () => {
  it('that is none is refused when it is brought', async () => {
    expect(await bring(provincial, Buffer.from('no archive'))).toMatchObject({
      status: 400,
      body: { reason: 'FILE_TYPE_MISMATCH' },
    });
    expect(await bring(provincial, entries, 'แผน.txt')).toMatchObject({
      status: 400,
      body: { reason: 'FILE_TYPE_NOT_ALLOWED' },
    });
  });

  it.each([
    ['that is cut off', Buffer.from('PK\u0003\u0004 and then nothing that an archive has'), 'ARCHIVE_DAMAGED'],
    [
      'with more documents than the limit',
      Array.from({ length: 2001 }, (_, at) => ({ name: `${at}.txt` })),
      'ARCHIVE_TOO_MANY',
    ],
  ])('%s fails with its words and may be brought again', async (_what, content, code) => {
    const { body } = await bring(provincial, content);
    expect(await settled(provincial, body.id!)).toMatchObject({ state: 'FAILED', errorCode: code, items: [] });
    expect((await bring(provincial, content)).body).toMatchObject({ id: body.id, broughtBefore: false });
    expect(await settled(provincial, body.id!)).toMatchObject({ state: 'FAILED', errorCode: code });
  });
});
