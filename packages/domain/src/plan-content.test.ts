import { expect, it } from 'vitest';
import { canonicalText, type PlanContent } from './plan-content.ts';

const content: PlanContent = {
  framework: 'f',
  title: 'แผน',
  yearFrom: 2566,
  yearTo: 2570,
  revision: 1,
  targets: [],
  projects: [],
  risks: [],
};

it('is the same text whatever the order of the keys', () => {
  const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as PlanContent;
  expect(canonicalText(turned)).toBe(canonicalText(content));
  expect(canonicalText({ ...content, title: 'แผน ' })).not.toBe(canonicalText(content));
});

it('keeps the order of lists, and numbers apart from texts', () => {
  const target = (value: string, fiscalYear: number) => ({ metric: 'ITA_SCORE', fiscalYear, value });
  const two = [target('86.00', 2566), target('87.00', 2567)];
  expect(canonicalText({ ...content, targets: two })).not.toBe(
    canonicalText({ ...content, targets: [...two].reverse() }),
  );
  expect(canonicalText({ ...content, targets: two })).toContain(
    '{"fiscalYear":2566,"metric":"ITA_SCORE","value":"86.00"}',
  );
});
