import { expect, it } from 'vitest';
import { highestLevel, readRiskInput } from './risk-input.ts';

const risk = { process: ' จัดซื้อ ', issues: ['ฮั้ว'], levels: ['LOW' as const], controls: [] };

it('takes a risk area whole, without the spaces around', () => {
  expect(readRiskInput({ ...risk, impact: 5 })).toEqual({ ...risk, process: 'จัดซื้อ', impact: 5 });
});

it('names what is missing or out of range by its field', () => {
  const read = () => readRiskInput({ ...risk, levels: [], impact: 0, controls: [{ text: ' ' }] });
  expect(read).toThrowError(
    expect.objectContaining({
      code: 'INVALID_RISK',
      problems: [
        { field: 'levels', code: 'REQUIRED' },
        { field: 'impact', code: 'OUT_OF_RANGE' },
        { field: 'controls.0.text', code: 'REQUIRED' },
      ],
    }),
  );
});

it('counts the highest of several levels', () => {
  expect(highestLevel(['MEDIUM', 'VERY_HIGH', 'LOW'])).toBe('VERY_HIGH');
});
