import type { PlanTarget } from '@sujarit/domain/plan-document';
import { arabicDigits } from './digits.ts';
import type { LaidOut, Row } from './laid-out.ts';
import { rowOf } from './laid-out.ts';
import { yearOf } from './plan-table.ts';
import { targetOf } from './target-cell.ts';
import { compact, plain } from './thai-text.ts';
import { unwrapCell } from './unwrap-cell.ts';

/** Yearly targets of the whole plan: a table with years across and one measure in each row. */
export function readTargets(laidOut: LaidOut): PlanTarget[] {
  const targets: PlanTarget[] = [];
  let years: Array<{ year: number; column: number }> = [];
  for (const line of laidOut.lines) {
    const row = rowOf(line);
    if (row === null) {
      if (line.text.trim() !== '') years = [];
      continue;
    }
    const above = rowOf(laidOut.lines[line.number - 1] ?? line);
    const found = headerYears(row, above === row ? null : above);
    if (found !== null) years = found;
    else if (years.length > 0) targets.push(...targetsOfRow(row, years));
  }
  return targets.some(({ metric }) => metric === 'ITA_SCORE') ? targets : [...targets, ...scoresInWords(laidOut)];
}

const SCORE = /คะแนน\s?ITA[^\d]{0,30}(\d{2,3})\s?คะแนน[^\d]{0,20}ใน[^\d]{0,20}(\d{4})/;

/** Without a table: the score aimed at and its year, in the words of the section on goals. */
function scoresInWords(laidOut: LaidOut): PlanTarget[] {
  let inGoals = false;
  for (const line of laidOut.lines) {
    const text = arabicDigits(plain(line.text.slice(0, 2000)));
    if (text === '') continue;
    if (/^\d{0,2}[.)]?\s?เป้าหมาย$/.test(text)) inGoals = true;
    else if (inGoals && /^\d{1,2}[.)]\s?(?:ประโยชน์|วัตถุประสงค์)/.test(text)) return [];
    const score = inGoals ? SCORE.exec(text) : null;
    if (score !== null)
      return [
        { metric: 'ITA_SCORE', label: 'คะแนน ITA', year: Number(score[2]), value: Number(score[1]), unit: 'คะแนน' },
      ];
  }
  return [];
}

/** A header of projects or money: the years below it are those of the plan table. */
const ofProjects = (row: Row | null): boolean =>
  row?.cells.some((cell) => /^(?:ชื่อ)?(?:แผนงาน|โครงการ|กิจกรรม|มาตรการ)|^งบประมาณ/.test(compact(cell))) ?? false;

/** A header of years and hardly anything else; the plan table names its projects and is another thing. */
function headerYears(row: Row, above: Row | null): Array<{ year: number; column: number }> | null {
  const years = row.cells.flatMap((cell, column) => {
    const year = yearOf(cell);
    return year === null ? [] : [{ year, column }];
  });
  const others = row.cells.filter((cell) => cell !== '' && yearOf(cell) === null);
  if (years.length < 2) return null;
  if (ofProjects(above)) return [];
  return others.length <= 2 && others.every((cell) => /เป้าหมาย|ตัวชี้วัด|รายการ|ลำดับ|^ที่$/.test(compact(cell))) ? years : [];
}

function targetsOfRow(row: Row, years: ReadonlyArray<{ year: number; column: number }>): PlanTarget[] {
  const label = unwrapCell(row.cells.slice(0, years[0]?.column ?? 0).join(' '));
  const metric = metricOf(label);
  if (metric === null) return [];
  return years.flatMap(({ year, column }) => {
    const target = targetOf(row.cells[column] ?? '');
    if (target?.value == null) return [];
    return [{ metric, label, year, value: target.value, unit: target.unit }];
  });
}

function metricOf(label: string): PlanTarget['metric'] | null {
  const words = compact(label);
  if (/ita|คุณธรรมและความโปร่งใส/.test(words) && /คะแนน|ผลการประเมิน|ita/.test(words)) return 'ITA_SCORE';
  if (/ทุจริต|ร้องเรียน|คดี/.test(words) && /ลด/.test(words)) return 'CASE_REDUCTION_PERCENT';
  return /[ก-๛]/.test(label) ? 'OTHER' : null;
}
