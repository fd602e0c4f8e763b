import { alikeness } from '@sujarit/domain/likeness';
import type { PlanProject, PrintedAuthorityType } from '@sujarit/domain/plan-document';
import type { Authority } from '../authority.ts';
import type { Report } from '../findings.ts';
import { kindOf } from '../project-cell.ts';
import type { ReadSheet } from '../sheets.ts';
import { introducesList } from '../thai-text.ts';
import { nameKey } from './match-sheets.ts';
import { budgetOfTable } from './suggest-amounts.ts';

const KIND_WORDS = { PROJECT: 'โครงการ', ACTIVITY: 'กิจกรรม', MEASURE: 'มาตรการ', GUIDELINE: 'แนวปฏิบัติงาน' } as const;
const SECTIONS = { objectives: 'วัตถุประสงค์', method: 'วิธีดำเนินการ' } as const;

/** What is missing or contradicts itself inside one sheet, or between it and its row of the table. */
export function checkSheet(
  project: PlanProject,
  read: ReadSheet,
  fromTable: boolean,
  authority: Authority,
  report: Report,
): void {
  const { sheet } = read;
  const more = { project: project.ordinal };
  const budget = sheet.fieldLines?.budget;
  const end: [number, number] = [sheet.lines[0], Math.min(sheet.lines[1], sheet.lines[0] + 100)];
  for (const lines of together(read.glued.map((one) => one.lines))) {
    report('GLUED_HEADING', 'INFO', lines, 'หัวข้อพิมพ์ติดกับข้อความอื่น ระบบแยกออกแล้ว โปรดตรวจสอบ', more);
  }
  for (const line of read.misprinted) {
    report('HEADING_MISPRINTED', 'INFO', [line, line], 'หัวข้อพิมพ์ผิด ระบบอ่านเป็นหัวข้อที่ใกล้เคียงที่สุด โปรดตรวจสอบ', more);
  }
  const money = { ...more, suggestion: budgetOfTable(project) };
  if (sheet.name === '') {
    report('SHEET_WITHOUT_NAME', 'ERROR', [end[0], end[0]], 'รายละเอียดโครงการนี้ไม่มีชื่อโครงการ', {
      ...more,
      suggestion: project.name || null,
    });
  }
  if (sheet.budget.status === 'MISSING') {
    const near = anchor(read, ['responsible', 'period', 'results', 'outputs']);
    report('BUDGET_MISSING', 'WARNING', near, 'รายละเอียดโครงการไม่มีหัวข้องบประมาณ', money);
  }
  if (sheet.budget.status === 'INVALID' && budget !== undefined) {
    report('BUDGET_INVALID', 'ERROR', budget, 'ใต้หัวข้องบประมาณไม่มีจำนวนเงิน และไม่ได้ระบุว่าไม่ใช้งบประมาณ', money);
  }
  if (sheet.responsible === null) {
    const near = anchor(read, ['budget', 'period', 'results', 'outputs']);
    report('RESPONSIBLE_MISSING', 'WARNING', near, 'รายละเอียดโครงการไม่ระบุผู้รับผิดชอบ', {
      ...more,
      suggestion: project.department,
    });
  }
  for (const field of ['objectives', 'method'] as const) {
    if (sheet[field].length === 0) {
      report('SECTION_MISSING', 'WARNING', [end[0], end[0]], `รายละเอียดโครงการไม่มี${SECTIONS[field]}`, {
        ...more,
        params: { section: SECTIONS[field] },
      });
    }
  }
  if (sheet.results.length + sheet.outputs.length + sheet.outcomes.length === 0) {
    report('SECTION_MISSING', 'WARNING', [end[0], end[0]], 'รายละเอียดโครงการไม่มีผลผลิต/ผลลัพธ์', {
      ...more,
      params: { section: 'ผลผลิต/ผลลัพธ์' },
    });
  }
  reportCut(read, project.ordinal, report);
  reportPlaceholders(read, project.ordinal, authority.organization.type, report);
  if (fromTable) checkAgainstTable(project, read, authority.place, report);
}

/** Places next to each other as one. */
function together(places: ReadonlyArray<[number, number]>): Array<[number, number]> {
  const found: Array<[number, number]> = [];
  for (const [from, to] of places) {
    const last = found.at(-1);
    if (last !== undefined && from <= last[1] + 2) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

const anchor = (read: ReadSheet, fields: readonly string[]): [number, number] => {
  const found = fields.map((field) => read.sheet.fieldLines?.[field]).find((lines) => lines !== undefined);
  const line = found?.[1] ?? read.sheet.lines[0];
  return [found?.[0] ?? line, line];
};

/** An item that announces examples which never come. */
function reportCut(read: ReadSheet, project: number, report: Report): void {
  for (const field of ['objectives', 'method', 'outputs', 'outcomes', 'results'] as const) {
    for (const item of read.sheet[field]) {
      if (typeof item !== 'string' || !introducesList(item)) continue;
      const line = read.sections.get(field)?.find(({ text }) => text.includes(item.slice(-30)))?.line;
      if (line === undefined) continue;
      report('TEXT_CUT', 'INFO', [line, line], 'ข้อความจบลงก่อนรายการที่กล่าวถึง ("เช่น", "ดังนี้") อาจตกหล่น', { project });
    }
  }
}

const PLACEHOLDER =
  /\(\s?(?:อบจ\.?|อบต\.?|เทศบาล)(?:\s?\/\s?(?:อบจ\.?|อบต\.?|เทศบาล(?:ตำบล|เมือง|นคร)?)){1,4}\s?\)|(?:\.{6,}|…{2,}|_{5,})/;

/** Words of a template that should have been replaced: a choice of authority types, or dotted lines. */
function reportPlaceholders(read: ReadSheet, project: number, type: PrintedAuthorityType | null, report: Report): void {
  for (const lines of read.sections.values()) {
    for (const { text, line } of lines) {
      const found = PLACEHOLDER.exec(text.slice(0, 2000))?.[0];
      if (found === undefined) continue;
      report('TEMPLATE_LEFTOVER', 'INFO', [line, line], `"${found.slice(0, 40)}" เป็นข้อความของแบบฟอร์มที่ยังไม่ได้แก้ไข`, {
        project,
        suggestion: found.startsWith('(') && found.length <= 40 ? ownKind(type) : null,
        params: { text: found.slice(0, 40) },
      });
    }
  }
}

/** The one of the kinds to choose from that the authority is. */
function ownKind(type: PrintedAuthorityType | null): string | null {
  if (type === null || type === 'SPECIAL') return null;
  return type === 'SAO' ? '(อบต.)' : type === 'PAO' ? '(อบจ.)' : '(เทศบาล)';
}

function checkAgainstTable(project: PlanProject, read: ReadSheet, place: string | null, report: Report): void {
  const line = read.nameLine ?? read.sheet.lines[0];
  const more = { project: project.ordinal };
  const kind = kindOf(read.sheet.name);
  if (kind !== null && project.kind !== null && kind !== project.kind) {
    report(
      'SHEET_KIND_DIFFERS',
      'INFO',
      [line, line],
      `ตารางเรียกว่า${KIND_WORDS[project.kind]} แต่รายละเอียดเรียกว่า${KIND_WORDS[kind]}`,
      { ...more, suggestion: project.name },
    );
  }
  if (read.sheet.name !== '' && alikeness(nameKey(project.name, place), nameKey(read.sheet.name, place)) < 0.8) {
    report('SHEET_NAME_DIFFERS', 'WARNING', [line, line], 'ชื่อในรายละเอียดต่างจากชื่อในตาราง', {
      ...more,
      suggestion: project.name,
    });
  }
  if (read.codes.length > 0 && project.codes.length > 0 && !read.codes.some((code) => project.codes.includes(code))) {
    const codes = { table: project.codes.join(', '), sheet: read.codes.join(', ') };
    report(
      'SHEET_CODE_DIFFERS',
      'WARNING',
      [line, line],
      `รายละเอียดอยู่ใต้ภารกิจย่อย ${codes.sheet} แต่ตารางจัดไว้ที่ ${codes.table}`,
      { ...more, suggestion: codes.table, params: codes },
    );
  }
}
