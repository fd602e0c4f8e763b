import { expect, it } from 'vitest';
import { departmentNamedIn } from './create-plan-department.ts';

const departments = [
  { id: 'office', name: 'สำนักปลัด' },
  { id: 'finance', name: 'กองคลัง' },
  { id: 'city', name: 'สำนักปลัดเทศบาล' },
  { id: 'education', name: 'กองการศึกษา ศาสนา และวัฒนธรรม' },
];

it.each([
  ['กองคลัง สำนักปลัด กองช่าง', 'finance'],
  ['สำนักปลัดเทศบาลตำบลตัวอย่าง', 'city'],
  ['กองการศึกษาศาสนาและวัฒนธรรม อบต.ตัวอย่าง', 'education'],
  ['งานพัสดุ กองคลัง', 'finance'],
  ['องค์การบริหารส่วนตำบลตัวอย่าง', null],
  [null, null],
])('%s', (text, id) => {
  expect(departmentNamedIn(text, departments)).toBe(id);
});
