import type { PlanProject } from '@sujarit/domain/plan-document';
import type { Report } from '../findings.ts';
import { yearSpans } from '../plan-title.ts';

/** Budget years of the table and periods of the sheets that lie outside the plan's years. */
export function checkYears(
  projects: readonly PlanProject[],
  years: { from: number; to: number },
  report: Report,
): void {
  const inside = (year: number): boolean => year >= years.from && year <= years.to;
  const params = { from: years.from, to: years.to };
  const suggestion = `${years.from}–${years.to}`;
  const told = new Set<number>();
  for (const project of projects) {
    const period = project.sheet?.period ?? null;
    const outside =
      period === null ? undefined : yearSpans(period, 0).find(({ from, to }) => !inside(from) || !inside(to));
    const lines = project.sheet?.fieldLines?.period;
    if (outside !== undefined && lines !== undefined) {
      report(
        'YEARS_NOT_OF_PLAN',
        'WARNING',
        lines,
        `ระยะเวลาดำเนินการ ${outside.from}–${outside.to} อยู่นอกช่วงปีของแผน ${suggestion}`,
        { project: project.ordinal, suggestion, params },
      );
    }
    const strange = Object.keys(project.budgetByYear)
      .map(Number)
      .filter((year) => !inside(year));
    if (project.measure !== null || strange.length === 0 || strange.every((year) => told.has(year))) continue;
    for (const year of strange) told.add(year);
    report(
      'YEARS_NOT_OF_PLAN',
      'WARNING',
      project.lines,
      `ปีงบประมาณในตาราง (${strange.join(', ')}) อยู่นอกช่วงปีของแผน ${suggestion}`,
      { suggestion, params },
    );
  }
}
