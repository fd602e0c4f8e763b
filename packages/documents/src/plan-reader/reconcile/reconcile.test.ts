import { describe, expect, it } from 'vitest';
import { madeUpPlan, type Parts, sheet } from './made-up-plan.fixture.ts';

const findings = (parts: Parts) => madeUpPlan(parts).findings;
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
