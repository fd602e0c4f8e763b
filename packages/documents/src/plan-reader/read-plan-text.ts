import type { PlanDocument, PlanProject } from '@sujarit/domain/plan-document';
import { PLAN_DOCUMENT_FORMAT } from '@sujarit/domain/plan-document-format';
import { readAnnouncement } from './announcement.ts';
import { authorityMentions, readAuthority } from './authority.ts';
import { declaredTotals } from './declared.ts';
import { draftFramework } from './draft-framework.ts';
import { findingList, type Report } from './findings.ts';
import { codeHeadings, type FrameworkOutline, frameworkOf, tellFramework } from './framework-outline.ts';
import type { LaidOut } from './laid-out.ts';
import { measureRows, reportYear } from './measure-report.ts';
import { planTableRows } from './plan-table.ts';
import { readTitle, readYears } from './plan-title.ts';
import { reconcile } from './reconcile/reconcile.ts';
import { readRisks } from './risks.ts';
import { scanLines } from './scan-lines.ts';
import { sheetProjects } from './sheet-projects.ts';
import { sheetSpans } from './sheet-spans.ts';
import { type ReadSheet, readSheets } from './sheets.ts';
import { strategyProjects } from './strategy-table.ts';
import { tableProjects } from './table-projects.ts';
import { readTargets } from './targets.ts';
import type { DocumentText } from './text-container.ts';

export type Stage = 'decode' | 'headings' | 'sheets' | 'tables' | 'reconcile' | 'done';
export type OnProgress = (done: number, of: number, stage: Stage) => void;
export type ReadPlanOptions = {
  readonly onProgress?: OnProgress;
  readonly frameworks: readonly FrameworkOutline[];
  /** Pages of the document that are pictures, whose text is therefore not there (text-container.ts). */
  readonly picturePages?: DocumentText['picturePages'];
};

/** Steps besides the sheets, for the progress: decode, headings, tables, reconcile. */
const STEPS = 4;

/** Reads a laid-out document: a plan, an integrity-measure report, or nothing known. Never throws on any text. */
export function readPlanText(
  laidOut: LaidOut,
  { onProgress, frameworks, picturePages = [] }: ReadPlanOptions,
): PlanDocument {
  const { report, suggest, sorted } = findingList();
  const title = readTitle(laidOut);
  const outline = tellFramework(laidOut, frameworks, readYears(laidOut, title?.line ?? null, [])?.from ?? null);
  const framework = outline === null ? null : frameworkOf(outline);
  const foreign = framework === null;
  const scan = scanLines(laidOut, foreign);
  const spans = sheetSpans(scan, codeHeadings(framework));
  const of = spans.length + STEPS;
  const progress = (done: number, stage: Stage): void => onProgress?.(done, of, stage);
  progress(1, 'headings');
  const mentions = authorityMentions(laidOut);
  const authority = readAuthority(laidOut, mentions);
  const announcement = readAnnouncement(laidOut);
  const sheets = readSheets(spans, (done) => progress(1 + done, 'sheets'));
  const years = readYears(
    laidOut,
    title?.line ?? null,
    sheets.map(({ sheet }) => sheet.period ?? ''),
  );
  const tableRows = planTableRows(laidOut, foreign);
  const declared = declaredTotals(tableRows, scan);
  const isCodeName = (code: string, text: string): boolean => framework?.isNameOf(code, text) ?? false;
  const projects = firstOf([
    () => tableProjects(tableRows, isCodeName, report, foreign),
    () => strategyProjects(laidOut, years, report),
    () => sheetProjects(sheets),
  ]);
  const rows = projects.length > 0 ? [] : measureRows(laidOut, report);
  progress(of - 1, 'tables');
  const kind = rows.length > 0 ? 'ITA_MEASURE_REPORT' : projects.length > 0 || title !== null ? 'PLAN' : 'UNKNOWN';
  let loose: ReadSheet[] = [];
  if (kind === 'PLAN') {
    const fromTable = tableRows.some((row) => row.kind === 'projects');
    const parts = { laidOut, projects, sheets, fromTable, declared, framework, authority, mentions, years };
    loose = reconcile({ ...parts, report, suggest });
  }
  for (const line of laidOut.lines) {
    if (line.cut) report('LIMIT_REACHED', 'WARNING', [line.number, line.number], 'บรรทัดนี้ยาวเกินไป อ่านเฉพาะส่วนต้น');
  }
  for (const { page, line } of picturePages)
    report('PAGE_NOT_READ', 'WARNING', [line, line], `หน้า ${page} เป็นภาพ ไม่มีข้อความให้อ่าน`, { params: { page } });
  if (projects.length >= 1000 || rows.length >= 3000)
    report('LIMIT_REACHED', 'ERROR', [0, 0], 'เอกสารมีโครงการหรือแถวมากเกินกว่าที่อ่านได้ อ่านเฉพาะส่วนต้น');
  reportEmptiness(kind, authority.organization.name, projects.length, report);
  progress(of, 'reconcile');
  const draft = kind === 'PLAN' && foreign ? draftFramework(laidOut, projects, authority.organization.name) : null;
  const isReport = kind === 'ITA_MEASURE_REPORT';
  return {
    format: PLAN_DOCUMENT_FORMAT,
    kind,
    organization: authority.organization,
    plan: {
      title: isReport ? null : (title?.title ?? null),
      framework: kind === 'PLAN' ? (framework?.id ?? null) : null,
      yearFrom: isReport ? null : (years?.from ?? null),
      yearTo: isReport ? null : (years?.to ?? null),
      announcedOn: announcement?.date ?? null,
      signatory: announcement?.signatory ?? null,
    },
    targets: isReport ? [] : readTargets(laidOut),
    risks: isReport ? [] : readRisks(laidOut),
    declared: projects.length > 0 ? declared.totals : null,
    projects,
    rows,
    report: isReport ? { fiscalYear: reportYear(laidOut) } : null,
    findings: sorted(),
    ...(draft === null ? {} : { draftFramework: draft }),
    ...(loose.length === 0
      ? {}
      : { sheetsWithoutProject: loose.map(({ sheet, codes }) => ({ ...sheet, codes: [...codes] })) }),
    readAt: readAt({
      organization: authority.line,
      title: title?.line,
      years: years?.line,
      announcement: announcement?.lines,
    }),
  };
}

/** The first layout that yields projects. */
function firstOf(layouts: ReadonlyArray<() => PlanProject[]>): PlanProject[] {
  for (const layout of layouts) {
    const projects = layout();
    if (projects.length > 0) return projects;
  }
  return [];
}

function reportEmptiness(kind: PlanDocument['kind'], name: string | null, projects: number, report: Report): void {
  if (kind === 'UNKNOWN') report('NOTHING_READ', 'ERROR', [0, 0], 'ไม่พบแผนหรือรายงานในเอกสารนี้');
  else if (kind === 'PLAN' && projects === 0) report('NOTHING_READ', 'ERROR', [0, 0], 'ไม่พบโครงการในเอกสารนี้');
  if (kind !== 'UNKNOWN' && name === null) report('AUTHORITY_NOT_FOUND', 'WARNING', [0, 0], 'ไม่พบชื่อหน่วยงานในเอกสาร');
}

type ReadLines = { organization: number | null; title?: number; years?: number; announcement?: [number, number] };

function readAt({ organization, title, years, announcement }: ReadLines): Record<string, [number, number]> {
  const at: Record<string, [number, number]> = {};
  if (organization !== null) at['organization.name'] = [organization, organization];
  if (title !== undefined) at['plan.title'] = [title, title];
  if (years !== undefined) at['plan.years'] = [years, years];
  if (announcement !== undefined) at['plan.announcedOn'] = announcement;
  return at;
}
