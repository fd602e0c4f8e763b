import type { PlanProject } from '@sujarit/domain/plan-document';
import { type Activity, activitiesOf } from './activity-cell.ts';
import type { Report } from './findings.ts';
import type { LaidOut } from './laid-out.ts';
import { markerOf } from './list-markers.ts';
import { kindOf } from './project-cell.ts';
import { type StrategyRow, strategyRows } from './strategy-rows.ts';
import { type PlanYears, strategyBudgets, strategyTargets } from './strategy-years.ts';
import { plain } from './thai-text.ts';
import { unwrapCell } from './unwrap-cell.ts';

/** Activities up to which the tables are read; no plan comes near. */
const MOST_ACTIVITIES = 1000;

type Group = {
  readonly measure: string | null;
  readonly activities: readonly Activity[];
  readonly rows: readonly StrategyRow[];
};

/**
 * Activities of the strategy / measure / activity layout. A row with its own indicator and targets is one activity;
 * several numbered activities in one cell take that row and the rows below whose activity cell is empty, in order.
 */
export function strategyProjects(laidOut: LaidOut, plan: PlanYears, report: Report): PlanProject[] {
  const projects: PlanProject[] = [];
  for (const group of groupsOf(strategyRows(laidOut, plan, report))) {
    if (projects.length >= MOST_ACTIVITIES) break;
    group.activities.forEach((activity, at) => {
      const row = group.rows[at];
      projects.push(projectOf(activity, group, row, projects.length + 1, plan, report));
    });
    for (const row of group.rows.slice(group.activities.length)) reportLooseRow(row, projects.length, report);
  }
  return projects;
}

function groupsOf(rows: readonly StrategyRow[]): Group[] {
  const groups: Group[] = [];
  let measure: string | null = null;
  rows.forEach((row, at) => {
    if (row.strategy !== rows[at - 1]?.strategy) measure = null;
    const printed = measureOf(row);
    measure = printed === '' ? measure : printed;
    const cell = row.cells[row.columns.activity] ?? '';
    if (plain(cell) === '') return;
    const following = rows.slice(at + 1, at + 40);
    const end = following.findIndex(
      (next) => plain(next.cells[next.columns.activity] ?? '') !== '' || next.strategy !== row.strategy,
    );
    const below = (end < 0 ? following : following.slice(0, end)).filter(hasValues);
    const numbered = activitiesOf(cell);
    groups.push({ measure, activities: below.length > 0 ? numbered : asOne(numbered), rows: [row, ...below] });
  });
  return groups;
}

const measureOf = ({ cells, columns }: StrategyRow): string => {
  if (columns.measure === null) return '';
  const cell = cells[columns.measure] ?? '';
  const text = plain(cell);
  const rest = markerOf(text)?.rest ?? text;
  return unwrapCell(rest, { within: text, taken: text.length - rest.length });
};

const hasValues = ({ cells, columns }: StrategyRow): boolean =>
  cells.some((cell, at) => at > columns.activity && plain(cell) !== '');

/** Numbers inside one row's cell do not make several activities of it. */
function asOne(activities: readonly Activity[]): Activity[] {
  const [first, ...more] = activities;
  if (first === undefined) return [];
  const rest = more.map(({ codes, name }) => `${codes[0] ?? ''} ${name}`);
  return [{ codes: first.codes, name: [first.name, ...rest].join(' ') }];
}

function projectOf(
  activity: Activity,
  group: Group,
  row: StrategyRow | undefined,
  ordinal: number,
  plan: PlanYears,
  report: Report,
): PlanProject {
  const place = row ?? group.rows[0];
  const line = place?.line ?? 0;
  const cell = (at: number | null | undefined): string | null =>
    at == null ? null : unwrapCell(row?.cells[at] ?? '') || null;
  const budgets = row === undefined ? {} : strategyBudgets(row.cells, row.columns, plan);
  const targets = row === undefined ? {} : strategyTargets(row.cells, row.columns, plan);
  if (row === undefined) {
    report('MARKS_NOT_MATCHING', 'WARNING', [line, line], 'กิจกรรมนี้ไม่มีแถวงบประมาณและตัวชี้วัดของตนเองในตาราง', {
      project: ordinal,
    });
  }
  const silent = [...(budgets === null ? ['งบประมาณ'] : []), ...(targets === null ? ['เป้าหมาย'] : [])].join('และ');
  if (silent !== '') {
    report(
      'YEARS_NOT_PRINTED',
      'WARNING',
      [line, line],
      `ไม่มีปีกำกับช่อง${silent} และจำนวนช่องไม่เท่ากับจำนวนปีของแผน จึงไม่ได้อ่านค่า`,
      {
        project: ordinal,
        params: { what: silent },
      },
    );
  }
  return {
    ordinal,
    dimension: place?.strategy ?? null,
    codes: [...activity.codes],
    kind: kindOf(activity.name),
    measure: group.measure,
    name: activity.name,
    department: cell(row?.columns.department),
    budgetByYear: budgets ?? {},
    indicator: cell(row?.columns.indicator),
    targetByYear: targets ?? {},
    lines: [line, line],
    sheet: null,
  };
}

function reportLooseRow(row: StrategyRow, ordinal: number, report: Report): void {
  report(
    'MARKS_NOT_MATCHING',
    'WARNING',
    [row.line, row.line],
    'แถวนี้มีตัวชี้วัดหรืองบประมาณแต่ไม่มีกิจกรรมของตนเอง จึงไม่ได้อ่านค่า',
    { project: ordinal },
  );
}
