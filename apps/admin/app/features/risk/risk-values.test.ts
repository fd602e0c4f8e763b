import { expect, test } from 'vitest';
import { inputOf, typedRisk, valuesOf } from './risk-values.ts';

const content = {
  process: 'จัดซื้อจัดจ้าง',
  issues: ['ฮั้วประมูล', 'ตรวจรับไม่ตรงสัญญา'],
  levels: ['HIGH', 'MEDIUM'],
  likelihood: 3,
  impact: null,
  controls: [{ text: 'ตรวจ\nสองชั้น', projectId: 'p' }, { text: 'เปิดเผยราคากลาง' }],
};

test('what was filled in comes back as it was', () => {
  expect(inputOf(valuesOf(content))).toEqual({
    ...content,
    controls: [content.controls[0], { ...content.controls[1], projectId: null }],
  });
});

test('a form’s rows are the controls, without the empty ones; line ends are put in order', () => {
  const form = new FormData();
  form.set('process', 'จัดซื้อจัดจ้าง');
  form.set('issues', 'ฮั้วประมูล\r\n\r\n ตรวจรับไม่ตรงสัญญา ');
  form.set('levels', 'HIGH');
  form.set('control.0.text', 'ตรวจ\r\nสองชั้น');
  form.set('control.0.project', 'p');
  form.set('control.1.text', '  ');
  expect(inputOf(typedRisk(form))).toEqual({
    ...content,
    levels: ['HIGH'],
    likelihood: null,
    controls: [content.controls[0]],
  });
});

test('controls that were chosen between two versions are taken as they are', () => {
  const form = new FormData();
  form.set('controls', valuesOf(content).controls ?? '');
  expect(inputOf(typedRisk(form)).controls).toHaveLength(2);
});
