import { describe, expect, it } from 'vitest';
import { marksOf, sheetBudgetOf } from './money-cell.ts';

describe('marks of a budget cell', () => {
  it.each([
    ['✓', [{ amount: null, mark: '✓' }]],
    ['๒๐,๐๐๐', [{ amount: 20000, mark: '๒๐,๐๐๐' }]],
    ['4,200,000 บาท', [{ amount: 4200000, mark: '4,200,000' }]],
    [
      '✓ ๒๐,๐๐๐',
      [
        { amount: null, mark: '✓' },
        { amount: 20000, mark: '๒๐,๐๐๐' },
      ],
    ],
    ['ไม่ใช้ งบประมาณ', [{ amount: null, mark: 'ไม่ใช้งบประมาณ' }]],
    ['', []],
  ])('%s', (cell, marks) => {
    expect(marksOf(cell)).toEqual(marks);
  });

  it('keeps the order of dashes and amounts', () => {
    expect(marksOf('- ๒๕,๐๐๐ - - - -').map((mark) => mark.amount)).toEqual([null, 25000, null, null, null, null]);
  });
});

describe('budget of a sheet', () => {
  it.each([
    ['๑๐,๐๐๐ บาท', 'AMOUNT', 10000],
    ['จำนวน 50,000.- บาท (ห้าหมื่นบาทถ้วน)', 'AMOUNT', 50000],
    ['ปีละ ๒๐๐๐๐ บาท', 'AMOUNT', 20000],
    ['ไม่ใช้งบประมาณ', 'NONE', null],
    ['-', 'NONE', null],
    ['องค์การบริหารส่วนตำบลตัวอย่าง', 'INVALID', null],
    ['ตามข้อบัญญัติ ปี ๒๕๖๖', 'INVALID', null],
    ['', 'INVALID', null],
  ])('%s', (text, status, amount) => {
    expect(sheetBudgetOf(text)).toEqual({ status, amount });
  });
});
