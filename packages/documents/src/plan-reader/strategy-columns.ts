import { yearOf } from './plan-table.ts';
import { compact } from './thai-text.ts';

/** Columns of a strategy's table: measure, activity, budget years, indicator, target years. */
export type StrategyColumns = {
  readonly measure: number | null;
  readonly activity: number;
  readonly budget: { readonly from: number; readonly to: number } | null;
  readonly indicator: number;
  readonly targets: { readonly from: number; readonly to: number } | null;
  readonly department: number | null;
  readonly years: ReadonlyMap<number, number>;
};

export function strategyColumns(cells: readonly string[]): StrategyColumns | null {
  const words = cells.map(compact);
  const find = (pattern: RegExp): number => words.findIndex((cell) => pattern.test(cell));
  const indicator = find(/^ตัวชี้วัด/);
  const targets = find(/^(?:ค่า)?เป้าหมาย/);
  const budget = find(/^งบประมาณ/);
  const activity = find(/^(?:กิจกรรม|โครงการ)/);
  if (indicator < 0 || activity < 0 || (budget < 0 && targets < 0)) return null;
  const measure = words.findIndex((cell, at) => at < activity && /^(?:มาตรการ|แนวทาง|กลยุทธ์)/.test(cell));
  const department = words.findIndex((cell) => /รับผิดชอบ|^หน่วยงาน|^ส่วนราชการ/.test(cell));
  const ends = [indicator, targets, budget, department, find(/^(?:หมายเหตุ|ระยะเวลา)/)];
  const until = (from: number): number => Math.min(...ends.filter((at) => at > from), cells.length);
  return {
    measure: measure < 0 ? null : measure,
    activity,
    budget: budget < 0 ? null : { from: budget, to: until(budget) },
    indicator,
    targets: targets < 0 ? null : { from: targets, to: until(targets) },
    department: department < 0 ? null : department,
    years: new Map(),
  };
}

/** The row of years below such a header, or null when it is a row of data. */
export function withYearRow(cells: readonly string[], columns: StrategyColumns): StrategyColumns | null {
  const years = cells.flatMap((cell, column): Array<[number, number]> => {
    const year = yearOf(cell);
    return year === null ? [] : [[column, year]];
  });
  const others = cells.filter((cell) => cell !== '' && yearOf(cell) === null);
  return years.length > 0 && others.length === 0 ? { ...columns, years: new Map(years) } : null;
}
