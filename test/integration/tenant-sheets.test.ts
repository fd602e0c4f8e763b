import { roleWords } from '@sujarit/auth/tenants/judge-person-rows';
import { openDatabase } from '@sujarit/db/tenant-unit';
import { tenantSheets } from '@sujarit/documents/sheet/tenant-sheets';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Services } from '../../apps/worker/src/job-context.ts';
import { openMailer } from '../../apps/worker/src/mail/open-mailer.ts';
import { writeAndSendMail } from '../../apps/worker/src/processors/write-and-send-mail.ts';
import type { RunningWorker } from '../../apps/worker/src/worker.ts';
import type { Person } from '../kit/api.stage.ts';
import { openMailServer, plainTextOf } from '../kit/mail-server.ts';
import { origins } from '../kit/sign-in.visitor.ts';
import { workbookOf } from '../kit/workbook.ts';
import { type BulkStage, openBulkStage } from './bulk-import.stage.ts';
import { bringSheet, confirmSheet, lookAtSheet, rowsOf, settledSheet } from './sheets.stage.ts';

const [authoritySheet, personSheet] = tenantSheets(Object.values(roleWords)) as [never, never];
const workbook = (authorities: Record<string, string>[], people: Record<string, string>[]) =>
  workbookOf([
    { layout: authoritySheet, rows: authorities },
    { layout: personSheet, rows: people },
  ]);

let stage: BulkStage;
let worker: RunningWorker;
let operator: Person;
let officer: Person;

beforeAll(async () => {
  stage = await openBulkStage();
  operator = await stage.api.officeOf('PLATFORM_OPERATOR', {});
  officer = await stage.api.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  worker = await stage.worker();
});
afterAll(async () => {
  await worker?.stop();
  await stage?.api.close();
});

const preview = async (authorities: Record<string, string>[], people: Record<string, string>[]) => {
  const { status, body } = await bringSheet(operator, await workbook(authorities, people), 'tenant-sheet', 'a.xlsx');
  expect([status, body.reason]).toEqual([201, undefined]);
  const id = body.id as string;
  return { id, ...(await settledSheet(operator, id)) };
};
const told = (rows: Awaited<ReturnType<typeof preview>>['rows']) =>
  rows.map(({ part, line, verdict, problems }) => [part, line, verdict, ...problems.map(({ code }) => code)]);
const count = async (table: string) =>
  Number((await stage.sql<{ count: string }>(`SELECT count(*) FROM ${table}`))[0]?.count);

const accept = (token: string | null) =>
  stage.api.nobody.fetch('/auth/accept-invitation', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: origins.admin },
    body: JSON.stringify({ token, name: 'สมชาย ใจดี', password: 'ช่วยกันทำงานสุจริตกันเถอะ' }),
  });

const changNuea = {
  code: '6520801',
  name: 'องค์การบริหารส่วนตำบลจางเหนือ',
  province: 'ลำปาง',
  district: 'แม่เมาะ',
  phone: '054-000000',
};
const officerOf = { code: '6520801', email: 'Plan@Chang.example', person: 'สมชาย ใจดี', role: 'เจ้าหน้าที่แผน' };
const mayor = { code: '6520801', email: 'nayok@chang.example', person: 'สมหญิง ใจงาม', role: 'ผู้บริหาร' };
const division = { ...officerOf, email: 'kong@chang.example', role: 'หัวหน้ากอง/สำนัก', department: 'กองช่าง' };

describe('a sheet of authorities and their people', () => {
  it('says what would happen by row, and nothing is done', async () => {
    const before = [await count('authority'), await count('invitation')];
    const shown = await preview(
      [
        changNuea,
        { code: '6520802', name: 'เทศบาลตำบลแม่เมาะ', province: 'จ.ลำปาง', district: 'อ.แม่เมาะห์' },
        { code: '6520803', name: 'อบต.บ้านดง', type: 'เทศบาลเมือง', province: 'ลำปาง' },
        { code: '6520804', name: 'บ้านแดง', province: 'ลำปางง' },
        { code: '6520805', name: 'อบต.ก', province: 'ลำปาง' },
        { code: '๖๕๒๐๘๐๕', name: 'อบต.ข', province: 'ลำปาง' },
      ],
      [
        officerOf,
        mayor,
        division,
        { ...officerOf, email: 'ไม่ใช่อีเมล' },
        { ...officerOf, email: 'x@y.example', role: 'นายก' },
        { ...division, email: 'z@y.example', department: '' },
        { ...officerOf, email: mayor.email },
        { ...officerOf, email: 'n@y.example', code: '0000' },
      ],
    );
    expect(told(shown.rows)).toEqual([
      ['AUTHORITY', 2, 'ADDED'],
      ['AUTHORITY', 3, 'REFUSED', 'DISTRICT_UNKNOWN'],
      ['AUTHORITY', 4, 'REFUSED', 'TYPE_DISAGREES'],
      ['AUTHORITY', 5, 'REFUSED', 'TYPE_MISSING', 'PROVINCE_UNKNOWN'],
      ['AUTHORITY', 6, 'REFUSED', 'ROW_DOUBLED'],
      ['AUTHORITY', 7, 'REFUSED', 'ROW_DOUBLED'],
      ['PERSON', 2, 'ADDED'],
      ['PERSON', 3, 'REFUSED', 'ROLES_EXCLUDE'],
      ['PERSON', 4, 'ADDED'],
      ['PERSON', 5, 'REFUSED', 'EMAIL_WRONG'],
      ['PERSON', 6, 'REFUSED', 'ROLE_UNKNOWN'],
      ['PERSON', 7, 'REFUSED', 'DEPARTMENT_MISSING'],
      ['PERSON', 8, 'REFUSED', 'ROLES_EXCLUDE'],
      ['PERSON', 9, 'REFUSED', 'CODE_UNKNOWN'],
    ]);
    expect([await count('authority'), await count('invitation')]).toEqual(before);
  });

  it('is done as it was shown: authorities, departments, invitations that can be taken up', async () => {
    const shown = await preview([changNuea], [officerOf, mayor, division]);
    expect(shown.counts).toEqual({ ADDED: 4 });
    expect(await confirmSheet(operator, shown.id, shown.version)).not.toHaveProperty('code');
    const done = await settledSheet(operator, shown.id);
    expect([done.state, done.done, done.stale]).toEqual(['DONE', 4, 0]);
    const [authority] = await stage.sql<Record<string, unknown>>(
      `SELECT a.id, a.type, a.region_no, a.phone, d.name_th AS district FROM authority a JOIN district d ON d.code = a.district_code WHERE a.code = '6520801'`,
    );
    expect(authority).toMatchObject({ type: 'SAO', region_no: 5, phone: '054-000000', district: 'แม่เมาะ' });
    const invited = await stage.sql<{ email: string; role: string; name: string | null }>(
      `SELECT i.email, i.role::text, d.name FROM invitation i LEFT JOIN department d ON d.authority_id = i.authority_id AND d.id = i.department_id
       WHERE i.authority_id = $1 ORDER BY i.email`,
      [authority?.id],
    );
    expect(invited).toEqual([
      { email: 'kong@chang.example', role: 'DIVISION_HEAD', name: 'กองช่าง' },
      { email: 'nayok@chang.example', role: 'EXECUTIVE', name: null },
      { email: 'plan@chang.example', role: 'PLAN_OFFICER', name: null },
    ]);

    const links = await linksOf(operator, shown.id);
    expect(links.map(({ email }) => email).sort()).toEqual(invited.map(({ email }) => email));
    const again = await linksOf(operator, shown.id);
    const tokenOf = (list: typeof links) =>
      new URL(list.find(({ email }) => email === 'plan@chang.example')?.link ?? '').searchParams.get('token');
    expect((await accept(tokenOf(links))).status).toBe(404);
    expect((await accept(tokenOf(again))).ok).toBe(true);
    expect(await count('membership')).toBe(1);
    expect((await linksOf(operator, shown.id)).map(({ email }) => email)).not.toContain('plan@chang.example');
  });

  it('does nothing the second time, and tells its outcome by row', async () => {
    const again = await preview([changNuea], [officerOf, mayor, division]);
    expect(again.counts).toEqual({ SAME: 4 });
    expect(await confirmSheet(operator, again.id, again.version)).toMatchObject({ code: 'SHEET_CHANGES_NOTHING' });
    const uuid = Buffer.from(again.id, 'base64').toString().split(':')[1];
    const { rows } = await rowsOf(operator, `/files/sheet/${uuid}/outcome`, personSheet);
    expect(rows.map(({ cells }) => cells.email)).toEqual([officerOf.email, mayor.email, division.email]);
    expect((await rowsOf(officer, `/files/sheet/${uuid}`, personSheet)).status).toBe(404);
  });

  it('changes what it says of one that is there, and leaves the rest; a person of another authority has to be meant', async () => {
    const other = { code: '6520806', name: 'อบต.สบป้าด', province: 'ลำปาง', district: 'แม่เมาะ' };
    const shown = await preview(
      [{ code: '6520801', name: changNuea.name, province: 'ลำปาง', website: 'https://chang.example' }, other],
      [
        { ...officerOf, code: other.code },
        { ...officerOf, code: other.code, role: 'ผู้ตรวจสอบภายใน', email: 'audit@chang.example' },
      ],
    );
    expect(shown.rows[0]?.changes).toEqual([{ field: 'website', before: null, after: 'https://chang.example' }]);
    expect(shown.rows[2]?.problems).toMatchObject([{ code: 'MEMBER_ELSEWHERE', params: { name: changNuea.name } }]);
    await confirmSheet(operator, shown.id, shown.version);
    expect((await settledSheet(operator, shown.id)).done).toBe(3);
    const meant = await preview([], [{ ...officerOf, code: other.code, elsewhere: 'ใช่' }]);
    expect(meant.counts).toEqual({ ADDED: 1 });
    const moved = await preview([{ ...other, province: 'นครราชสีมา', district: '' }], []);
    expect(moved.rows[0]?.problems).toMatchObject([{ code: 'PROVINCE_CHANGES', params: { before: 'ลำปาง' } }]);
  });
});

describe('an authority that is merged into another', () => {
  const row = { code: '6520806', name: 'อบต.สบป้าด', province: 'ลำปาง' };
  const own = async () =>
    (
      await stage.sql<{ state: string; into: string | null }>(
        `SELECT state::text, successor_code AS into FROM authority WHERE code = '6520806'`,
      )
    )[0];

  it('is dissolved by its row, which names the other, lets nobody of it in, and comes back by another row', async () => {
    const refused = await preview([{ ...row, state: 'ยุบเลิก', successor: '9999999' }], []);
    expect(refused.rows[0]?.problems).toMatchObject([{ code: 'SUCCESSOR_UNKNOWN', params: { code: '9999999' } }]);
    const shown = await preview([{ ...row, state: 'ยุบเลิก', successor: changNuea.code }], []);
    expect(shown.rows[0]?.changes).toEqual([
      { field: 'state', before: 'ACTIVE', after: 'DISSOLVED' },
      { field: 'successor', before: null, after: changNuea.code },
    ]);
    await confirmSheet(operator, shown.id, shown.version);
    await settledSheet(operator, shown.id);
    expect(await own()).toEqual({ state: 'DISSOLVED', into: changNuea.code });
    const late = await preview([], [{ ...officerOf, code: row.code, email: 'late@chang.example' }]);
    expect(late.rows[0]).toMatchObject({ verdict: 'REFUSED' });
    const again = await preview([{ ...row, state: 'ปฏิบัติงาน' }], []);
    await confirmSheet(operator, again.id, again.version);
    await settledSheet(operator, again.id);
    expect(await own()).toEqual({ state: 'ACTIVE', into: null });
  });
});

describe('the letters of its invitations', () => {
  it('are sent, told on its page, and their links can be taken up beside those handed over', async () => {
    const database = openDatabase(stage.api.kit.appUrl, { connections: 2 });
    const server = await openMailServer();
    const mailer = openMailer({ SMTP_URL: server.url, MAIL_FROM: 'no-reply@example.go.th' });
    const run = (by: typeof mailer) =>
      writeAndSendMail({ database, adminOrigin: origins.admin, mailer: by } as Services, pino({ level: 'silent' }));
    await run(mailer);
    server.received.length = 0;
    const reader = { ...officerOf, email: 'reader@chang.example', person: 'สมปอง' };
    const shown = await preview([], [reader, { ...reader, email: 'gone@chang.example' }]);
    await confirmSheet(operator, shown.id, shown.version);
    await settledSheet(operator, shown.id);
    expect(await lettersOf(shown.id)).toEqual({ counts: [{ state: 'WAITING', count: 2 }], refused: [] });
    await run(null);
    expect(await lettersOf(shown.id)).toMatchObject({ counts: [{ state: 'HELD', count: 2 }] });
    await stage.sql(`UPDATE mail SET state = 'REFUSED', error = '550 no such person' WHERE to_address LIKE 'gone@%'`);
    await run(mailer);
    expect(await lettersOf(shown.id)).toEqual({
      counts: [
        { state: 'SENT', count: 1 },
        { state: 'REFUSED', count: 1 },
      ],
      refused: [{ name: 'สมปอง', email: 'gone@chang.example', error: '550 no such person' }],
    });
    await linksOf(operator, shown.id);
    const [letter] = server.received.map(plainTextOf);
    expect(server.received).toHaveLength(1);
    expect((await accept(/token=([\w-]+)/.exec(letter ?? '')?.[1] ?? null)).ok).toBe(true);
    expect((await lettersOf(shown.id))?.counts[0]).toEqual({ state: 'REFUSED', count: 1 });
    mailer?.close();
    await database.close();
    await server.close();
  });
});

describe('a run that breaks off', () => {
  it('is taken up behind what is done; 7,850 authorities come once each', { timeout: 240_000 }, async () => {
    const rows = Array.from({ length: 7850 }, (_, at) => ({
      code: `T${at + 1}`,
      name: `องค์การบริหารส่วนตำบลที่${at + 1}`,
      province: 'ลำปาง',
    }));
    const shown = await preview(rows, []);
    expect(shown.counts).toEqual({ ADDED: 7850 });
    await worker.stop();
    const kill = stage.mortalWorker();
    await confirmSheet(operator, shown.id, shown.version);
    while ((await lookAtSheet(operator, shown.id)).done < 300) await new Promise((resolve) => setTimeout(resolve, 50));
    await kill();
    const broken = await count(`authority WHERE code LIKE 'T%'`);
    expect(broken).toBeGreaterThanOrEqual(300);
    expect(broken).toBeLessThan(7850);
    worker = await stage.worker();
    const done = await settledSheet(operator, shown.id);
    expect([done.state, done.done, done.stale]).toEqual(['DONE', 7850, 0]);
    expect(await count(`authority WHERE code LIKE 'T%'`)).toBe(7850);
  });
});

async function linksOf(person: Person, id: string) {
  const { data } = await person.ask(
    `mutation($id: ID!) { renewInvitationLinks(id: $id) { __typename ... on MutationRenewInvitationLinksSuccess { data { invitations { email link } } } } }`,
    { id },
  );
  return data.renewInvitationLinks.data.invitations as { email: string; link: string }[];
}

async function lettersOf(id: string) {
  const { data } = await operator.ask(
    `query($id: ID!) { sheetImport(id: $id) { letters { counts { state count } refused { name email error } } } }`,
    { id },
  );
  return data.sheetImport.letters as { counts: { state: string; count: number }[]; refused: object[] } | null;
}
