import type { PlanContent, ProjectContent, RiskContent } from '@sujarit/domain/plan-content';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOfContent } from './plan-content-hash.ts';

const text = fc.string({ minLength: 1, maxLength: 6 });
const maybe = fc.option(text, { nil: null });
const amount = fc.option(
  fc.integer({ min: 0, max: 99_999 }).map((baht) => baht.toFixed(2)),
  { nil: null },
);
const year = fc.integer({ min: 2561, max: 2570 });
const sheet = fc.record({ name: maybe, objectives: fc.array(text, { maxLength: 2 }), budgetAmount: amount });
const project: fc.Arbitrary<ProjectContent> = fc.record({
  ordinal: fc.integer({ min: 1, max: 40 }),
  kind: fc.constantFrom('PROJECT', 'ACTIVITY'),
  name: text,
  printedNo: maybe,
  measure: maybe,
  indicator: maybe,
  department: maybe,
  places: fc.array(text, { maxLength: 2 }),
  budgets: fc.array(fc.record({ fiscalYear: year, amount, mark: maybe }), { maxLength: 3 }),
  targets: fc.array(fc.record({ fiscalYear: year, value: amount, unit: maybe, operator: maybe }), { maxLength: 2 }),
  sheet: fc.option(sheet, { nil: null }),
});
const risk: fc.Arbitrary<RiskContent> = fc.record({
  ordinal: fc.integer({ min: 1, max: 6 }),
  process: text,
  issues: fc.array(text, { maxLength: 2 }),
  levels: fc.array(fc.constantFrom('LOW', 'HIGH'), { maxLength: 2 }),
  level: fc.constantFrom('LOW', 'HIGH'),
  likelihood: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  impact: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  controls: fc.array(fc.record({ text, project: fc.option(fc.nat(3), { nil: null }) }), { maxLength: 2 }),
});
const content: fc.Arbitrary<PlanContent> = fc.record({
  framework: text,
  title: text,
  yearFrom: year,
  yearTo: year,
  revision: fc.integer({ min: 1, max: 3 }),
  targets: fc.array(fc.record({ metric: text, fiscalYear: year, value: text }), { maxLength: 2 }),
  projects: fc.array(project, { maxLength: 3 }),
  risks: fc.array(risk, { maxLength: 2 }),
});

/** Every path to a value that is not a list or an object. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
}

function changedAt(value: unknown, [key, ...rest]: string[]): unknown {
  if (key === undefined) return typeof value === 'number' ? value + 1 : `${value}!`;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = changedAt(copy[key], rest);
  return copy;
}

it('changes with every single value, and with nothing else', () => {
  fc.assert(
    fc.property(content, fc.nat(), (one, chance) => {
      const paths = leaves(one);
      const changed = changedAt(one, paths[chance % paths.length]!) as PlanContent;
      expect(hashOfContent(changed)).not.toBe(hashOfContent(one));
      expect(hashOfContent(structuredClone(one))).toBe(hashOfContent(one));
    }),
    { numRuns: 300 },
  );
});

it('changes when a project or risk is added or taken away', () => {
  fc.assert(
    fc.property(content, project, risk, (one, more, worse) => {
      const hashes = [one, { ...one, projects: [...one.projects, more] }, { ...one, risks: [...one.risks, worse] }].map(
        hashOfContent,
      );
      expect(new Set(hashes).size).toBe(3);
    }),
    { numRuns: 100 },
  );
});
