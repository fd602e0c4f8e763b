import type { Writable } from 'node:stream';
import { LimitExceeded } from '@sujarit/domain/errors';
import type { PlanDocument } from '@sujarit/domain/plan-document';
import { cellXml, longestCellText, rowXml } from '../xlsx/xlsx-cell.ts';
import { openXlsx } from '../xlsx/xlsx-workbook.ts';
import { detailColumns, detailRow } from './detail-row.ts';
import { type DrawnSheet, fields, table, texts } from './drawn-sheet.ts';
import { GUIDE } from './guide.ts';
import { planColumns, planRow } from './plan-row.ts';
import { projectColumns, projectRow, type TableYears } from './project-row.ts';
import { riskColumns } from './risk-row.ts';
import { emptyTargetRow, type TargetRow, targetRow, targetRowColumns } from './target-row.ts';
import { drawLists, rangeIn, type TemplateFramework, templateLists } from './template-lists.ts';
import { SHEETS } from './template-sheets.ts';

export interface PlanTemplate {
  plan: PlanDocument;
  /** The framework whose codes the workbook offers. */
  framework: TemplateFramework;
  /** Names of the authority's departments, to choose from. */
  departments: readonly string[];
}

/**
 * Writes a plan as a workbook that people fill and the reader of documents reads back to the letter; a plan without projects makes the
 * empty template. @throws LimitExceeded TEXT_TOO_LONG_FOR_CELL, before anything is written
 */
export async function writePlanTemplate(out: Writable, template: PlanTemplate): Promise<void> {
  const sheets = drawnSheets(template);
  for (const sheet of Object.values(sheets)) refuseLongTexts(sheet);
  const names = Object.keys(sheets) as (keyof typeof SHEETS)[];
  const workbook = await openXlsx(
    out,
    names.map((name) => ({ name: SHEETS[name], hidden: name === 'choices', repeated: name !== 'choices' })),
  );
  for (const name of names) {
    const { options, rows } = sheets[name];
    const sheet = await workbook.sheet(options);
    for (const [index, { cells, styles }] of rows.entries()) {
      const no = index + 1;
      await sheet.write(
        rowXml(
          no,
          cells.map((cell, column) => cellXml(column, no, cell, styles[column] ?? 'text')),
        ),
      );
    }
    await sheet.end();
  }
  await workbook.end();
}

function drawnSheets({ plan, departments, ...given }: PlanTemplate): Record<keyof typeof SHEETS, DrawnSheet> {
  const framework = inOrder(given.framework);
  const lists = templateLists(framework, departments);
  const years = tableYears(plan, framework);
  const rangeOf = rangeIn(lists);
  const title = plan.plan.framework === framework.id ? framework.titleTh : plan.plan.framework;
  const projects = plan.projects.map((project) => projectRow(project, years));
  const details = plan.projects.flatMap(({ ordinal, sheet }) => (sheet ? [detailRow(ordinal, sheet)] : []));
  const targets = plan.targets.length > 0 ? plan.targets.map(targetRow) : openTargets(years.budgets);
  const codes = framework.nodes.map(({ code, level, nameTh }) => [code, framework.levels[level - 1] ?? '', nameTh]);
  return {
    guide: texts([30, 110], [['เรื่อง', 'วิธีกรอก'], ...GUIDE]),
    plan: fields(planColumns, planRow(plan, title), rangeOf),
    projects: table(projectColumns(years), projects, 5, rangeOf),
    details: table(detailColumns, details, 2, rangeOf),
    risks: table(riskColumns, plan.risks, 2, rangeOf),
    targets: table(targetRowColumns, targets, 1, rangeOf),
    codes: texts([14, 16, 100], [['รหัส', 'ระดับ', 'ชื่อ'], ...codes]),
    choices: drawLists(lists),
  };
}

/** Its nodes as they are printed, each above those below it. */
const inOrder = (framework: TemplateFramework): TemplateFramework => ({
  ...framework,
  nodes: [...framework.nodes].sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true })),
});

/** Years with columns of their own: the plan's (the framework's, where it has none), and others that are stated. */
function tableYears({ plan, projects }: PlanDocument, framework: TemplateFramework): TableYears {
  const from = plan.yearFrom ?? framework.yearFrom;
  const to = Math.min(plan.yearTo ?? framework.yearTo, from + 20);
  const own = Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => String(from + place));
  const withOwn = (years: string[]) => [...new Set([...own, ...years])].sort();
  return {
    budgets: withOwn(projects.flatMap(({ budgetByYear }) => Object.keys(budgetByYear))),
    targets: withOwn(projects.flatMap(({ targetByYear }) => Object.keys(targetByYear))),
  };
}

/** The targets that a plan usually has, to be filled. */
function openTargets(years: readonly string[]): TargetRow[] {
  return (['ITA_SCORE', 'CASE_REDUCTION_PERCENT'] as const).flatMap((metric) =>
    years.map((year) => ({ ...emptyTargetRow(), metric, year: Number(year) })),
  );
}

function refuseLongTexts({ rows }: DrawnSheet): void {
  const longest = Math.max(
    ...rows.flatMap(({ cells }) => cells.map((cell) => (cell && 'text' in cell ? cell.text.length : 0))),
  );
  if (longest > longestCellText)
    throw new LimitExceeded('TEXT_TOO_LONG_FOR_CELL', { limit: longestCellText, length: longest });
}
