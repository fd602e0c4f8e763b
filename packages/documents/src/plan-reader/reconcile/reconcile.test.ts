import { frameworks } from '@sujarit/domain/framework/frameworks';
import { describe, expect, it } from 'vitest';
import { layOutText } from '../laid-out.ts';
import { readPlanText } from '../read-plan-text.ts';

const SUB_MISSION = 'เสริมสร้างจิตสำนึกและความตระหนักในการปฏิบัติราชการตามอำนาจหน้าที่และการประพฤติตนตามประมวลจริยธรรม';
const FRONT = `แผนปฏิบัติการป้องกันการทุจริต\nของเทศบาลตำบลตัวอย่าง\n(พ.ศ. 2566 - 2570)\n\nมิติที่ 1 การสร้างวัฒนธรรมสุจริต จำนวน 2 โครงการ\n\nมิติที่ 2 การบริหารราชการด้วยความโปร่งใส จำนวน 0 โครงการ\n\nเทศบาลตำบลตัวอย่าง\n\n`;
const HEADER = 'มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567\tปี 2568\tปี 2569\tปี 2570\tหมายเหตุ\n';

type Sheet = { number?: string; name?: string; budget?: string; period?: string; extra?: string };
const sheet = ({
  number = '1',
  name = 'โครงการหนึ่ง',
  budget = 'งบประมาณ\n10,000 บาท\n',
  period = 'ไตรมาส 1-4',
  extra = '',
}: Sheet) =>
  `${number === '' ? '' : `ลำดับที่ ${number}\n`}ชื่อโครงการ : ${name}\nวัตถุประสงค์\n1. เพื่อ\n${extra}วิธีดำเนินการ\n1. ทำ\nระยะเวลาดำเนินการ\n${period}\n${budget}ผู้รับผิดชอบ\nสำนักปลัด\nผลผลิต\nได้\n\n`;

type Parts = { cells?: string; totals?: string; sheets?: string[]; names?: string };
function findings({ cells = '10,000 ✓', totals = '10,000', sheets, names = '1) โครงการหนึ่ง 2) กิจกรรมสอง' }: Parts) {
  const years = (cell: string) => Array(5).fill(cell).join('\t');
  const table = `${HEADER}1. ก\t1.1 ข\t1.1.1 ${names}\t${years(cells)}\t\nรวมมิติที่ 1\t\t2 โครงการ\t${years(totals)}\t\n\n`;
  const body = (
    sheets ?? [sheet({}), sheet({ number: '2', name: 'กิจกรรมสอง', budget: 'งบประมาณ\nไม่ใช้งบประมาณ\n' })]
  ).join('');
  const text = `${FRONT}${table}ส่วนที่ 3\n\n1.1.1 ${SUB_MISSION}\n\n${body}`;
  return readPlanText(layOutText(text), { frameworks }).findings;
}
const codes = (parts: Parts) => findings(parts).map(({ code }) => code);
const second = sheet({ number: '2', name: 'กิจกรรมสอง', budget: 'งบประมาณ\nไม่ใช้งบประมาณ\n' });

describe('table, sheets and totals held against each other', () => {
  it('finds nothing in a plan that agrees with itself', () => {
    expect(findings({})).toEqual([]);
  });

  it('suggests the sheet’s amount for a tick in the table', () => {
    expect(findings({ cells: '✓ ✓' })).toMatchObject([
      { code: 'AMOUNT_ONLY_IN_SHEET', project: 1, suggestion: '10000' },
    ]);
  });

  it('reports two different amounts and the total that then does not fit', () => {
    expect(codes({ cells: '20,000 ✓' })).toEqual(expect.arrayContaining(['AMOUNT_DIFFERS', 'BUDGET_TOTAL_DIFFERS']));
  });

  it('reports stated counts that the table does not have', () => {
    expect(findings({ names: '1) โครงการหนึ่ง', cells: '10,000', sheets: [sheet({})] })).toMatchObject([
      { code: 'PROJECT_COUNT_DIFFERS', params: { stated: 2, found: 1 } },
      { code: 'PROJECT_COUNT_DIFFERS', params: { stated: 2, found: 1 } },
    ]);
  });

  it('reports a project without sheet, a sheet without project, and a sheet printed again', () => {
    expect(codes({ sheets: [sheet({})] })).toEqual(['SHEET_MISSING']);
    expect(codes({ sheets: [sheet({}), second, sheet({ number: '3', name: 'เรื่องอื่นที่ไม่มีในตารางเลย' })] })).toEqual([
      'SHEET_WITHOUT_PROJECT',
    ]);
    expect(findings({ sheets: [sheet({}), second, sheet({ number: '3' })] })).toMatchObject([
      { code: 'SHEET_REPEATED', project: 1 },
    ]);
  });

  it('gives a sheet that has lost its number and name to the project between its neighbours', () => {
    const lost = sheet({}).replace('ลำดับที่ 1\nชื่อโครงการ : โครงการหนึ่ง\n', '');
    const found = findings({
      names: '1) โครงการอบรมคุณธรรม 2) โครงการหนึ่ง 3) กิจกรรมสอง',
      cells: '10,000 10,000 ✓',
      totals: '20,000',
      sheets: [sheet({ name: 'โครงการอบรมคุณธรรม' }), lost, second.replace('ลำดับที่ 2', 'ลำดับที่ 3')],
    });
    expect(found).toContainEqual(expect.objectContaining({ code: 'SHEET_WITHOUT_NAME', project: 2 }));
    expect(found.map(({ code }) => code)).not.toContain('SHEET_MISSING');
  });

  it('reports money in the table for a project whose sheet uses none', () => {
    expect(codes({ cells: '10,000 5,000', totals: '15,000' })).toEqual(['AMOUNT_DIFFERS']);
  });

  it('reports missing and invalid budgets, a missing responsible person, an empty section', () => {
    expect(codes({ cells: '✓ ✓', totals: '-', sheets: [sheet({ budget: '' }), second] })).toEqual(['BUDGET_MISSING']);
    expect(codes({ cells: '✓ ✓', totals: '-', sheets: [sheet({ budget: 'งบประมาณ\nสำนักปลัด\n' }), second] })).toEqual([
      'BUDGET_INVALID',
    ]);
    expect(codes({ sheets: [sheet({}).replace('ผู้รับผิดชอบ\nสำนักปลัด\n', ''), second] })).toEqual(['RESPONSIBLE_MISSING']);
    expect(codes({ sheets: [sheet({}).replace('1. ทำ\n', ''), second] })).toEqual(['SECTION_MISSING']);
  });

  it('reports running numbers that are wrong or missing', () => {
    expect(findings({ sheets: [sheet({}), second.replace('ลำดับที่ 2', 'ลำดับที่ 5')] })).toMatchObject([
      { code: 'WRONG_SEQUENCE', suggestion: '2' },
    ]);
    expect(findings({ sheets: [sheet({}), second.replace('ลำดับที่ 2\n', '')] })).toMatchObject([
      { code: 'MISSING_SEQUENCE', suggestion: '2' },
    ]);
  });

  it('reports a name that another authority has left, and a misspelt own one', () => {
    expect(findings({ sheets: [sheet({ extra: '2. เพื่อเทศบาลตำบลบ้านใหม่\n' }), second] })).toMatchObject([
      { code: 'FOREIGN_AUTHORITY', project: 1, params: { name: 'บ้านใหม่' } },
    ]);
    expect(findings({ sheets: [sheet({ extra: '2. เพื่อเทศบาลตำบลตัวอยาง\n' }), second] })).toMatchObject([
      { code: 'AUTHORITY_SPELLING', suggestion: 'ตัวอย่าง' },
    ]);
    expect(findings({ sheets: [sheet({ extra: '2. เพื่อให้เทศบาลตำบลมีความโปร่งใส\n' }), second] })).toEqual([]);
  });

  it('reports periods outside the plan and codes that the framework does not have', () => {
    expect(findings({ sheets: [sheet({ period: 'พ.ศ. 2561 - 2564' }), second] })).toMatchObject([
      { code: 'YEARS_NOT_OF_PLAN', project: 1, suggestion: '2566–2570' },
    ]);
    expect(codes({ names: '1.9.9 1) โครงการหนึ่ง 2) กิจกรรมสอง' })).toEqual(
      expect.arrayContaining(['CODE_NOT_OF_FRAMEWORK']),
    );
  });

  it('reports a kind that table and sheet do not share', () => {
    expect(findings({ sheets: [sheet({ name: 'มาตรการหนึ่ง' }), second] })).toMatchObject([
      { code: 'SHEET_KIND_DIFFERS', suggestion: 'โครงการหนึ่ง' },
    ]);
  });
});
