import { verifyAuditChain } from '@sujarit/db/audit-chain';
import { itaSheet } from '@sujarit/documents/sheet/ita-sheet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningWorker } from '../../apps/worker/src/worker.ts';
import type { Person } from '../kit/api.stage.ts';
import { workbookOf } from '../kit/workbook.ts';
import { type BulkStage, type Named, openBulkStage } from './bulk-import.stage.ts';
import { bringSheet, confirmSheet, lookAtSheet, rowsOf, settledSheet } from './sheets.stage.ts';

let stage: BulkStage;
let worker: RunningWorker;
let officer: Person;
let head: Person;
let stranger: Person;
let regional: Person;
let otherRegion: Person;
let national: Person;
const lampang: Record<'changNuea' | 'sopPat' | 'phichai', Named> = {} as never;
let korat: Named;

const year = 2565;
const codeOf = ({ id }: Named) => id.slice(0, 8);
const row = (authority: Named, more: Record<string, string> = {}) => ({
  code: codeOf(authority),
  name: `อบต.${authority.name}`,
  fiscalYear: String(year),
  iit: '88.10',
  eit: '79.55',
  oit: '93.75',
  indicator1: '90',
  total: '87.80',
  level: 'A',
  ...more,
});
const workbook = (rows: Record<string, string>[]) => workbookOf([{ layout: itaSheet, rows }]);
const bring = async (person: Person, rows: Record<string, string>[]) => {
  const { status, body } = await bringSheet(person, await workbook(rows), 'ita-sheet');
  expect([status, body.reason]).toEqual([201, undefined]);
  return body.id as string;
};
const preview = async (person: Person, rows: Record<string, string>[]) => {
  const id = await bring(person, rows);
  return { id, ...(await settledSheet(person, id)) };
};
const resultsOf = ({ id }: Named) =>
  stage.sql<{ fiscal_year: number; total: string; iit: string; level: string }>(
    'SELECT fiscal_year, total, iit, level FROM ita_result WHERE authority_id = $1 ORDER BY 1',
    [id],
  );

beforeAll(async () => {
  stage = await openBulkStage();
  lampang.changNuea = await stage.named('จางเหนือ', 'แม่เมาะ');
  lampang.sopPat = await stage.named('สบป้าด', 'แม่เมาะ');
  lampang.phichai = await stage.named('พิชัย', 'เมืองลำปาง');
  korat = await stage.named('จอหอ', 'เมืองนครราชสีมา');
  officer = await stage.api.officeOf('PROVINCIAL_OFFICER', { provinceCode: '52' });
  head = await stage.api.officeOf('PROVINCIAL_HEAD', { provinceCode: '52' });
  stranger = await stage.api.officeOf('PROVINCIAL_OFFICER', { provinceCode: '30' });
  regional = await stage.api.officeOf('NACC_ANALYST', { regionNo: 5 });
  otherRegion = await stage.api.officeOf('NACC_ANALYST', { regionNo: 3 });
  national = await stage.api.officeOf('NACC_ANALYST', {});
  worker = await stage.worker();
});
afterAll(async () => {
  await worker?.stop();
  await stage?.api.close();
});

describe('a workbook of ITA results', () => {
  it('is shown as what it would do, and nothing is written until somebody confirms', async () => {
    const shown = await preview(officer, [
      row(lampang.changNuea),
      row(lampang.sopPat, { total: '๘๗.๘๐' }),
      { ...row(lampang.phichai), code: '99999999', name: 'อบต.พิชัยย์' },
      row(korat),
    ]);
    expect([shown.state, shown.counts]).toEqual(['PREVIEW', { ADDED: 2, REFUSED: 2 }]);
    expect(shown.rows.map(({ line, verdict, problems }) => [line, verdict, problems[0]?.code])).toEqual([
      [2, 'ADDED', undefined],
      [3, 'ADDED', undefined],
      [4, 'REFUSED', 'CODE_UNKNOWN_NEAR'],
      [5, 'REFUSED', 'AUTHORITY_ELSEWHERE'],
    ]);
    expect(await resultsOf(lampang.changNuea)).toEqual([]);

    const answer = await confirmSheet(head, shown.id, shown.version);
    expect(answer.__typename).toBe('MutationConfirmSheetSuccess');
    const done = await settledSheet(officer, shown.id);
    expect([done.state, done.done, done.total, done.stale]).toEqual(['DONE', 2, 2, 0]);
    expect(await resultsOf(lampang.changNuea)).toEqual([
      { fiscal_year: year, total: '87.80', iit: '88.10', level: 'A' },
    ]);
    expect(await resultsOf(korat)).toEqual([]);
    const [rollup] = await stage.sql<{ ita_total: string; ita_level: string }>(
      'SELECT ita_total, ita_level FROM authority_rollup WHERE authority_id = $1 AND fiscal_year = $2 LIMIT 1',
      [lampang.changNuea.id, year],
    );
    expect(rollup).toEqual({ ita_total: '87.80', ita_level: 'A' });
    const acts = await stage.sql<{ actor_name: string; entity: string }>(
      `SELECT DISTINCT actor_name, entity FROM audit_event WHERE authority_id = $1 AND entity LIKE 'ita%' ORDER BY entity`,
      [lampang.changNuea.id],
    );
    expect(acts).toEqual([
      { actor_name: 'PROVINCIAL_HEAD คนหนึ่ง', entity: 'ita_indicator_score' },
      { actor_name: 'PROVINCIAL_HEAD คนหนึ่ง', entity: 'ita_result' },
    ]);
    const chain = await stage.api.system((client) => verifyAuditChain(client, lampang.changNuea.id));
    expect(chain.brokenAt).toBeNull();
  });

  it('gives its refused rows back with the reasons, and itself as it was', async () => {
    const shown = await preview(officer, [row(lampang.changNuea, { total: '99' })]);
    const path = `/files/sheet/${Buffer.from(shown.id, 'base64').toString().split(':')[1]}`;
    const { rows } = await rowsOf(officer, `${path}/refused`, {
      ...itaSheet,
      columns: [...itaSheet.columns, { key: 'why', heading: 'เหตุที่ไม่รับ', width: 1, style: 'text' }],
    });
    expect(rows[0]?.cells.code).toBe(codeOf(lampang.changNuea));
    expect(rows[0]?.cells.why).toContain('คะแนนรวม: คะแนนรวม 99.00 ไม่ตรงกับ');
    expect((await rowsOf(head, path, itaSheet)).rows[0]?.cells.total).toBe('99');
    expect((await rowsOf(stranger, path, itaSheet)).status).toBe(404);
    expect((await rowsOf(regional, `${path}/refused`, itaSheet)).status).toBe(404);
  });

  it('changes nothing the second time', async () => {
    const again = await preview(officer, [row(lampang.changNuea), row(lampang.sopPat)]);
    expect(again.counts).toEqual({ SAME: 2 });
    expect(await confirmSheet(officer, again.id, again.version)).toMatchObject({ code: 'SHEET_CHANGES_NOTHING' });
  });

  it('is confirmed by one of two who do so at once', async () => {
    const shown = await preview(officer, [row(lampang.phichai)]);
    const answers = await Promise.all([
      confirmSheet(officer, shown.id, shown.version),
      confirmSheet(head, shown.id, shown.version),
    ]);
    expect(answers.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'MutationConfirmSheetSuccess',
      'SHEET_NOT_OPEN',
    ]);
    expect((await settledSheet(officer, shown.id)).done).toBe(1);
  });

  it('shows again what another sheet changed meanwhile', async () => {
    const mine = await preview(officer, [
      row(lampang.changNuea, { eit: '90', total: '90.93' }),
      row(lampang.sopPat, { eit: '90', total: '90.93' }),
    ]);
    const theirs = await preview(head, [row(lampang.changNuea, { eit: '80', total: '87.93' })]);
    expect(mine.rows[0]?.changes).toContainEqual({ field: 'total', before: '87.80', after: '90.93' });
    await confirmSheet(head, theirs.id, theirs.version);
    await settledSheet(head, theirs.id);
    await confirmSheet(officer, mine.id, mine.version);
    const shown = await settledSheet(officer, mine.id);
    expect([shown.state, shown.done, shown.stale]).toEqual(['PREVIEW', 1, 1]);
    expect(shown.rows[0]).toMatchObject({ stale: true, writtenAt: null });
    expect(shown.rows[0]?.changes).toContainEqual({ field: 'total', before: '87.93', after: '90.93' });
    expect(await resultsOf(lampang.changNuea)).toMatchObject([{ total: '87.93' }]);
    expect(await confirmSheet(officer, mine.id, mine.version)).toMatchObject({ code: 'STALE_VERSION' });
    await confirmSheet(officer, mine.id, shown.version);
    expect((await settledSheet(officer, mine.id)).state).toBe('DONE');
    expect(await resultsOf(lampang.changNuea)).toMatchObject([{ total: '90.93' }]);
  });

  it('is made from a template of the area with the results that stand', async () => {
    const { rows } = await rowsOf(officer, `/files/sheet/ita/${year}`, itaSheet);
    expect(rows.map(({ cells }) => cells.code)).toContain(codeOf(lampang.phichai));
    expect(rows.map(({ cells }) => cells.code)).not.toContain(codeOf(korat));
    const own = rows.find(({ cells }) => cells.code === codeOf(lampang.sopPat));
    expect(own?.cells).toMatchObject({ fiscalYear: '2565', eit: '90', total: '90.93', level: 'A' });
    const filled = await preview(
      officer,
      rows.map(({ cells }) => ({ ...cells })),
    );
    expect([filled.counts, filled.unfilled]).toEqual([{ SAME: 3 }, rows.length - 3]);
    const asNobody = await stage.api.nobody.fetch(`/files/sheet/ita/${year}`);
    expect(asNobody.status).toBe(401);
  });
});

describe('the area', () => {
  it('of an office bounds what it sees and writes', async () => {
    const shown = await preview(regional, [row(lampang.changNuea, { indicator2: '70' }), row(korat)]);
    expect(shown.rows.map(({ verdict }) => verdict)).toEqual(['CHANGED', 'REFUSED']);
    await expect(lookAtSheet(otherRegion, shown.id)).rejects.toThrow('NO_SUCH_SHEET');
    await expect(lookAtSheet(officer, shown.id)).rejects.toThrow('NO_SUCH_SHEET');
    expect(await confirmSheet(stranger, shown.id, shown.version)).toMatchObject({ code: 'NO_SUCH_SHEET' });
    const scopes = [
      { kind: 'province', provinceCode: '30' },
      { kind: 'region', regionNo: 3 },
    ] as const;
    for (const scope of scopes) {
      const refused = stage.api.within(scope, (client) =>
        client.itaResult.create({
          data: { authorityId: lampang.changNuea.id, fiscalYear: 2560, total: '1', level: 'F' },
          select: { fiscalYear: true },
        }),
      );
      await expect(refused).rejects.toThrow();
    }
  });
});

describe('what is no such workbook', () => {
  it.each([
    ['no headings of ours', [{ nothing: '1' }], 'SHEET_NOT_FOUND'],
    ['nothing filled', [{ code: '1', name: 'ก', fiscalYear: '2565' }], 'SHEET_EMPTY'],
  ])('is refused with %s', async (_why, rows, code) => {
    const layout =
      code === 'SHEET_NOT_FOUND'
        ? { ...itaSheet, columns: [{ key: 'nothing', heading: 'อื่น', width: 9, style: 'text' as const }] }
        : itaSheet;
    const { body } = await bringSheet(officer, await workbookOf([{ layout, rows }]), 'ita-sheet');
    const sheet = await settledSheet(officer, body.id as string);
    expect([sheet.state, sheet.errorCode]).toEqual(['FAILED', code]);
  });

  it('is not taken at all where it is none', async () => {
    const answer = await bringSheet(officer, Buffer.from('ไม่ใช่'), 'ita-sheet', 'a.xlsx');
    expect([answer.status, answer.body.reason]).toEqual([400, 'FILE_TYPE_MISMATCH']);
    const other = await bringSheet(officer, Buffer.from('a'), 'ita-sheet', 'a.docx');
    expect([other.status, other.body.reason]).toEqual([400, 'FILE_TYPE_NOT_ALLOWED']);
  });
});

describe('the nation', () => {
  it('brings 7,850 results with one wrong code: the others are written, and it is said', {
    timeout: 240_000,
  }, async () => {
    await stage.sql(`INSERT INTO authority (id, code, type, name_th, province_code, district_code, region_no)
      SELECT gen_random_uuid(), 'N' || n, 'SAO', 'องค์การบริหารส่วนตำบลที่' || n, d.province_code, d.code, p.region_no
      FROM generate_series(1, 7850) n JOIN (SELECT *, row_number() OVER (ORDER BY code) AS no FROM district) d
        ON d.no = 1 + n % (SELECT count(*) FROM district) JOIN province p ON p.code = d.province_code`);
    const rows = Array.from({ length: 7850 }, (_, at) => ({
      code: at === 4000 ? 'N99999' : `N${at + 1}`,
      name: `อบต.ที่${at + 1}`,
      fiscalYear: '2564',
      iit: '88.10',
      eit: '79.55',
      oit: '93.75',
      ...Object.fromEntries(Array.from({ length: 10 }, (_each, no) => [`indicator${no + 1}`, '88.25'])),
      total: '87.80',
      level: 'A',
    }));
    const shown = await preview(national, rows);
    expect([shown.state, shown.counts, shown.rowCount]).toEqual(['PREVIEW', { ADDED: 7849, REFUSED: 1 }, 7850]);
    await confirmSheet(national, shown.id, shown.version);
    const done = await settledSheet(national, shown.id);
    expect([done.state, done.done]).toEqual(['DONE', 7849]);
    const [kept] = await stage.sql<{ count: string }>(`SELECT count(*) FROM ita_result WHERE fiscal_year = 2564`);
    expect(kept?.count).toBe('7849');
  });
});
