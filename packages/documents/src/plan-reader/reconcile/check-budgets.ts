import type { PlanProject } from '@sujarit/domain/plan-document';
import type { Declared } from '../declared.ts';
import type { Report } from '../findings.ts';
import { NO_BUDGET } from './suggest-amounts.ts';

const baht = (amount: number): string => amount.toLocaleString('en-US');

/** The amount a project stands for in a year: the table's, else (under a tick) the sheet's. */
function amountOf(project: PlanProject, year: string, withSheet: boolean): number {
  const cell = project.budgetByYear[year];
  if (cell?.amount != null) return cell.amount;
  const ticked = cell?.mark === '✓';
  return withSheet && ticked && project.sheet?.budget.status === 'AMOUNT' ? (project.sheet.budget.amount ?? 0) : 0;
}

/** Table against sheet, project by project: an amount that only the sheet states, or two different amounts. */
export function checkAmounts(projects: readonly PlanProject[], report: Report): void {
  for (const project of projects) {
    const { sheet } = project;
    const cells = Object.entries(project.budgetByYear);
    if (sheet?.budget.status === 'NONE') reportDenied(project, report);
    if (sheet === null || sheet.budget.status !== 'AMOUNT' || sheet.budget.amount === null || cells.length === 0)
      continue;
    const { amount } = sheet.budget;
    const silent = cells.filter(([, cell]) => cell.amount === null);
    const line = (sheet.fieldLines?.budget?.[0] ?? sheet.lines[0]) + 1;
    if (silent.length === cells.length) {
      report(
        'AMOUNT_ONLY_IN_SHEET',
        'WARNING',
        project.lines,
        `ตารางไม่ระบุจำนวนเงิน แต่รายละเอียดโครงการ (บรรทัด ${line}) ระบุ ${baht(amount)} บาท`,
        {
          project: project.ordinal,
          suggestion: String(amount),
          params: { amount, line },
        },
      );
      continue;
    }
    const different = cells.filter(([, cell]) => cell.amount !== null && cell.amount !== amount);
    const sum = cells.reduce((total, [, cell]) => total + (cell.amount ?? 0), 0);
    if (different.length === 0 || sum === amount) continue;
    const years = different.map(([year]) => year).join(', ');
    report(
      'AMOUNT_DIFFERS',
      'WARNING',
      project.lines,
      `จำนวนเงินในตาราง (ปี ${years}) ต่างจากรายละเอียดโครงการ ซึ่งระบุ ${baht(amount)} บาท (บรรทัด ${line})`,
      {
        project: project.ordinal,
        suggestion: String(amount),
        params: { amount, years, line },
      },
    );
  }
}

/** The table gives money to a project whose sheet says that it uses none. */
function reportDenied(project: PlanProject, report: Report): void {
  const amount = Object.values(project.budgetByYear).find((cell) => cell.amount !== null && cell.amount > 0)?.amount;
  if (amount == null) return;
  const line = (project.sheet?.fieldLines?.budget?.[0] ?? 0) + 1;
  const message = `ตารางระบุ ${baht(amount)} บาท แต่รายละเอียดโครงการ (บรรทัด ${line}) ระบุว่าไม่ใช้งบประมาณ`;
  report('AMOUNT_DIFFERS', 'WARNING', project.lines, message, {
    project: project.ordinal,
    suggestion: NO_BUDGET,
    params: { amount, line },
  });
}

/** Stated totals of each dimension and of the plan against the sums, with and without the amounts of the sheets. */
export function checkTotals(projects: readonly PlanProject[], declared: Declared, report: Report): void {
  const { totals } = declared;
  if (totals === null) return;
  const groups: Array<[string, Record<string, number>, readonly PlanProject[]]> = [
    ...Object.entries(totals.budgetByDimension ?? {}).map(
      ([dimension, years]): [string, Record<string, number>, readonly PlanProject[]] => [
        dimension,
        years,
        projects.filter((project) => project.dimension === dimension),
      ],
    ),
    ['', totals.budgetByYear, projects],
  ];
  for (const [dimension, years, members] of groups) {
    const wrong = Object.entries(years).flatMap(([year, stated]) => {
      const sums = [false, true].map((withSheet) =>
        members.reduce((sum, project) => sum + amountOf(project, year, withSheet), 0),
      );
      return sums.includes(stated) ? [] : [{ year, stated, sum: sums[1] ?? 0 }];
    });
    const [first] = wrong;
    const lines = declared.rows[dimension];
    if (first === undefined || lines === undefined) continue;
    const of = dimension === '' ? 'ทั้งแผน' : `มิติที่ ${dimension}`;
    const sheets = members.reduce((sum, { sheet }) => sum + (sheet?.budget.amount ?? 0), 0);
    const sheetsAgree = wrong.every(({ stated }) => stated === sheets);
    const hint = sheetsAgree ? ' แต่ตรงกับผลรวมของรายละเอียดโครงการ' : '';
    const listed = wrong.map(({ year, stated, sum }) => `ปี ${year}: ระบุ ${baht(stated)} รวมได้ ${baht(sum)}`).join('; ');
    report(
      'BUDGET_TOTAL_DIFFERS',
      'ERROR',
      lines,
      `ยอดรวมงบประมาณ${of}ไม่ตรงกับผลรวมของโครงการในตาราง (${listed})${hint}`,
      {
        suggestion: sheetsAgree ? null : String(first.sum),
        params: { dimension, years: wrong.map(({ year }) => year).join(', ') },
      },
    );
  }
}
