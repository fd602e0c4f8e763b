import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../infra/start/folders.mjs';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { globalId, type MadePlan, makePlan, makeRound } from './reporting.rows.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n');
const plainPlan = readFileSync(join(root, 'prisma/seed/documents/001_d58f73771f5e2b24.txt'));
const program = { 'x-sujarit-upload': '1' };

let stage: Stage;
let plan: MadePlan;
let officer: Person;
let head: Person;
let auditor: Person;
let province: Person;
let stranger: Person;

const address = (name: string, purpose = 'evidence') => `/files?${new URLSearchParams({ name, purpose })}`;
async function upload(
  who: Pick<Person, 'fetch'>,
  name: string,
  content: Buffer | string,
  more: { purpose?: string; headers?: Record<string, string> } = {},
) {
  const answer = await who.fetch(address(name, more.purpose), {
    method: 'POST',
    body: new Blob([content as BlobPart]),
    headers: more.headers ?? {},
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

beforeAll(async () => {
  stage = await openStage();
  const [mine, neighbour] = stage.authorities.filter(({ provinceCode }) => provinceCode === '52');
  await stage.system((client) => makeRound(client, '52'));
  plan = await stage.system((client) => makePlan(client, mine!.id, { projects: 2 }));
  officer = await stage.memberOf('PLAN_OFFICER', mine!.id);
  head = await stage.memberOf('DIVISION_HEAD', mine!.id, plan.departments[0]);
  auditor = await stage.memberOf('AUDITOR', mine!.id);
  stranger = await stage.memberOf('PLAN_OFFICER', neighbour!.id);
  province = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
});
afterAll(() => stage?.close());

describe('POST /files', () => {
  it('keeps a file by the hash of its content, once an authority', async () => {
    const first = await upload(officer, 'รูปการอบรม.png', png);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ name: 'รูปการอบรม.png', mediaType: 'image/png', size: png.length });
    expect(first.body.sha256).toBe(createHash('sha256').update(png).digest('hex'));
    const again = await Promise.all([upload(officer, 'ชื่ออื่น.png', png), upload(head, 'x.png', png)]);
    expect(again.map(({ body }) => body.id)).toEqual([first.body.id, first.body.id]);
    const elsewhere = await upload(stranger, 'x.png', png);
    expect(elsewhere.body.id).not.toBe(first.body.id);
  });

  it('takes a real plan document as text, and PDF', async () => {
    expect(await upload(officer, 'แผน.txt', plainPlan, { purpose: 'plan-document' })).toMatchObject({ status: 201 });
    expect(await upload(officer, 'แผน.PDF', pdf, { purpose: 'plan-document' })).toMatchObject({ status: 201 });
  });

  it.each([
    ['แผน.doc', 'open.doc', 'application/msword'],
    ['แผน.xls', 'open.xls', 'application/vnd.ms-excel'],
    ['แผน.odt', 'open.odt', 'application/vnd.oasis.opendocument.text'],
    ['แผน.ods', 'open.ods', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['แผน.docx', 'locked.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['แผน.xlsx', 'locked.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('takes the plan document %s, for its reading can say more than the door (%s)', async (name, file, mediaType) => {
    const content = readFileSync(join(root, 'packages/documents/fixtures/office', file));
    const taken = await upload(officer, name, content, { purpose: 'plan-document' });
    expect(taken).toMatchObject({ status: 201, body: { mediaType } });
    expect(await upload(head, name, content)).toMatchObject({ status: 400 });
  });

  it('takes RTF under its own name and under the name that Word often gives it', async () => {
    const rtf = '{\\rtf1\\ansi plan\\par}';
    expect(await upload(officer, 'แผน.rtf', rtf, { purpose: 'plan-document' })).toMatchObject({ status: 201 });
    expect(await upload(officer, 'แผน.doc', `${rtf}\n`, { purpose: 'plan-document' })).toMatchObject({ status: 201 });
  });

  it.each([
    ['สแกน.jpg', 'image'],
    ['แผน.pptx', 'presentation'],
    ['แผน.zip', 'archive'],
    ['แผน.exe', 'other'],
  ])('says what %s seems to be instead of a plan document', async (name, format) => {
    const { body } = await upload(officer, name, png, { purpose: 'plan-document' });
    expect(body).toMatchObject({ reason: 'FILE_TYPE_NOT_ALLOWED', params: { format } });
  });

  it.each([
    ['a picture as a plan', 'แผน.png', png, 'plan-document', 400, 'FILE_TYPE_NOT_ALLOWED'],
    ['a web page', 'x.html', '<script>', 'evidence', 400, 'FILE_TYPE_NOT_ALLOWED'],
    ['a picture that says it is a PDF', 'x.pdf', png, 'evidence', 400, 'FILE_TYPE_MISMATCH'],
    ['a PDF that says it is text', 'x.txt', pdf, 'evidence', 400, 'FILE_TYPE_MISMATCH'],
    ['bytes that say they are text', 'x.csv', Buffer.from([1, 2, 3, 0]), 'evidence', 400, 'FILE_TYPE_MISMATCH'],
    ['text that says it is DOCX', 'x.docx', 'hello', 'evidence', 400, 'FILE_TYPE_MISMATCH'],
    ['nothing', 'x.txt', '', 'evidence', 400, 'FILE_EMPTY'],
    ['a file without a name', '', png, 'evidence', 400, 'FILE_NAME_NEEDED'],
    ['an unknown purpose', 'x.png', png, 'avatar', 400, 'PURPOSE_UNKNOWN'],
  ])('refuses %s', async (_what, name, content, purpose, status, reason) => {
    const { status: answered, body } = await upload(officer, name, content, { purpose });
    expect({ answered, ...body }).toMatchObject({
      answered: status,
      code: 'INVALID_INPUT',
      reason,
      requestId: expect.any(String),
    });
  });

  it('refuses what is too large, whether it says so or not', async () => {
    const large = 25 * 1024 * 1024 + 1;
    const told = await upload(officer, 'x.txt', Buffer.alloc(large, 'a'));
    expect(told).toMatchObject({ status: 413, body: { code: 'LIMIT_EXCEEDED', reason: 'FILE_TOO_LARGE' } });
    const stream = Readable.from(
      (function* () {
        for (let sent = 0; sent < large; sent += 65_536) yield Buffer.alloc(65_536, 'a');
      })(),
    );
    const init = { method: 'POST', body: Readable.toWeb(stream), duplex: 'half' } as RequestInit;
    const untold = await officer.fetch(address('x.txt'), init);
    expect(untold.status).toBe(413);
  });

  it('is for people who are signed in and may upload', async () => {
    expect(await upload(stage.nobody, 'x.png', png, { headers: program })).toMatchObject({
      status: 401,
      body: { reason: 'SIGN_IN_NEEDED' },
    });
    expect(await upload(auditor, 'x.png', png)).toMatchObject({ status: 403, body: { reason: 'ROLE_MAY_NOT' } });
    expect(await upload(province, 'x.png', png)).toMatchObject({ status: 403, body: { reason: 'ROLE_MAY_NOT' } });
    expect(await upload(head, 'x.txt', 'x', { purpose: 'plan-document' })).toMatchObject({ status: 403 });
  });

  it('refuses a request of another origin, or of none without the header of a program', async () => {
    const forged = await upload(officer, 'x.png', png, { headers: { origin: 'https://evil.example' } });
    expect(forged).toMatchObject({ status: 403, body: { code: 'FORBIDDEN', reason: 'INVALID_ORIGIN' } });
    expect(await upload(stage.nobody, 'x.png', png)).toMatchObject({ status: 403, body: { reason: 'INVALID_ORIGIN' } });
  });

  it('leaves nothing behind when the sending breaks off', async () => {
    const breaking = new AbortController();
    const stream = Readable.from(
      (async function* () {
        yield Buffer.alloc(65_536, 'b');
        breaking.abort();
        yield Buffer.alloc(65_536, 'b');
      })(),
    );
    const init = {
      method: 'POST',
      body: Readable.toWeb(stream),
      duplex: 'half',
      signal: breaking.signal,
    } as RequestInit;
    await expect(officer.fetch(address('x.txt'), init)).rejects.toThrow();
    expect((await upload(officer, 'y.txt', 'after')).status).toBe(201);
  });
});

describe('evidence', () => {
  const attach = `mutation($entryId: ID!, $fileId: ID!, $caption: String) { attachEvidence(entryId: $entryId, fileId: $fileId, caption: $caption) {
    __typename ... on Problem { code } ... on MutationAttachEvidenceSuccess { data { id caption downloadPath file { name size } } } } }`;
  const remove = 'mutation($id: ID!) { removeEvidence(id: $id) { __typename ... on Problem { code } } }';
  const send = 'mutation($id: ID!) { sendReport(id: $id, version: 1) { __typename } }';
  const giveBack = `mutation($id: ID!) { returnReport(id: $id, version: 2, reason: "ขาดหลักฐาน") { __typename } }`;
  let reportId: string;
  let entries: { id: string }[];
  let path: string;
  let evidenceId: string;

  beforeAll(async () => {
    const { data } = await officer.ask(
      'mutation { openReport(fiscalYear: 2566, months: 6) { ... on MutationOpenReportSuccess { data { id entries { id } } } } }',
    );
    entries = data.openReport.data.entries;
    reportId = data.openReport.data.id;
  });

  it('is attached once by who may edit the entry', async () => {
    const fileId = (await upload(head, 'หลักฐาน ครั้งที่ ๑.png', png)).body.id;
    const first = await head.ask(attach, { entryId: entries[0]!.id, fileId, caption: ' ภาพ ' });
    const made = first.data.attachEvidence.data;
    expect(made).toMatchObject({ caption: 'ภาพ', file: { size: png.length } });
    expect((await head.ask(attach, { entryId: entries[0]!.id, fileId })).data.attachEvidence.data.id).toBe(made.id);
    expect((await head.ask(attach, { entryId: entries[1]!.id, fileId })).data.attachEvidence.code).toBe(
      'NO_SUCH_ENTRY',
    );
    const foreign = (await upload(stranger, 'x.png', png)).body.id;
    expect((await officer.ask(attach, { entryId: entries[0]!.id, fileId: foreign })).data.attachEvidence.code).toBe(
      'NO_SUCH_FILE',
    );
    path = made.downloadPath;
    evidenceId = made.id;
  });

  it('is downloaded by those who may read it, the province once it is sent, to be saved and not shown', async () => {
    expect((await province.fetch(path)).status).toBe(404);
    const sent = await officer.ask(send, { id: reportId });
    expect(sent.data.sendReport.__typename).toBe('MutationSendReportSuccess');
    for (const who of [officer, head, auditor, province]) {
      const answer = await who.fetch(path);
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
    }
    const answer = await officer.fetch(path, { method: 'HEAD' });
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(png.length),
      'x-content-type-options': 'nosniff',
      etag: `"${createHash('sha256').update(png).digest('hex')}"`,
    });
    expect(headers['content-disposition']).toMatch(/^attachment; filename=".*"; filename\*=UTF-8''%E0%B8/);
    const known = await officer.fetch(path, { headers: { 'if-none-match': headers.etag! } });
    expect(known.status).toBe(304);
  });

  it('is not there for anybody else', async () => {
    const elsewhere = await stage.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' });
    for (const who of [stranger, elsewhere]) {
      const answer = await who.fetch(path);
      expect({ status: answer.status, ...((await answer.json()) as object) }).toMatchObject({
        status: 404,
        code: 'NOT_FOUND',
        reason: 'FILE_NOT_FOUND',
      });
    }
    expect((await stage.nobody.fetch(path)).status).toBe(401);
    expect((await officer.fetch(`/files/evidence/${plan.authorityId}/${randomUUID()}`)).status).toBe(404);
    expect((await officer.fetch(`/files/evidence/${plan.authorityId}/x'--`)).status).toBe(404);
    expect((await officer.fetch('/files/else')).status).toBe(404);
  });

  it('is taken away from the entry, and keeps its row', async () => {
    expect((await head.ask(remove, { id: evidenceId })).data.removeEvidence.code).toBe('REPORT_NOT_EDITABLE');
    expect((await province.ask(giveBack, { id: reportId })).data.returnReport.__typename).toMatch(/Success$/);
    const { data, errors } = await head.ask(remove, { id: evidenceId });
    expect(errors).toBeUndefined();
    expect(data.removeEvidence.__typename).toBe('MutationRemoveEvidenceSuccess');
    const { data: after } = await officer.ask(
      'query($id: ID!) { node(id: $id) { ... on ReportEntry { evidence { id } } } }',
      { id: entries[0]!.id },
    );
    expect(after.node.evidence).toEqual([]);
    expect((await head.ask(remove, { id: evidenceId })).data.removeEvidence.code).toBe('NO_SUCH_EVIDENCE');
    expect((await auditor.fetch(path)).status, 'it stays with the authority').toBe(200);
    expect((await province.fetch(path)).status, 'and is gone for the province').toBe(404);
  });
});

describe('the document of an import', () => {
  it('is for who may read the import, not for the province', async () => {
    const { body } = await upload(officer, 'แผน.txt', plainPlan, { purpose: 'plan-document' });
    const fileId = Buffer.from(body.id!, 'base64').toString().split(':')[2]!;
    const id = randomUUID();
    const { authorityId } = plan;
    await stage.system((client) =>
      client.planImport.create({ data: { authorityId, id, fileId, createdBy: officer.userId } }),
    );
    const path = `/files/import/${authorityId}/${id}`;
    const answer = await auditor.fetch(path);
    expect(answer.headers.get('content-type')).toBe('text/plain');
    expect(Buffer.from(await answer.arrayBuffer()).equals(plainPlan)).toBe(true);
    expect((await province.fetch(path)).status).toBe(403);
    expect((await stranger.fetch(path)).status).toBe(404);
    expect(globalId('StoredFile', authorityId, fileId)).toBe(body.id);
  });
});
