import { expect, it } from 'vitest';
import { unwrapCell } from './unwrap-cell.ts';

it('takes out the spaces of a narrow column and keeps those that are meant', () => {
  expect(unwrapCell('การบริหารงานของ หน่วยงาน และการ ปฏิบัติงานของบุคลากร')).toBe(
    'การบริหารงานของหน่วยงาน และการปฏิบัติงานของบุคลากร',
  );
});

it('leaves a cell alone that was never wrapped', () => {
  const cell = 'โครงการส่งเสริมความรู้ด้านกฎ ระเบียบ และกฎหมายที่เกี่ยวข้องสำหรับผู้บริหารและสมาชิกสภาท้องถิ่น';
  expect(unwrapCell(cell)).toBe(cell);
});
