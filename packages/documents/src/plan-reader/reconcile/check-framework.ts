import type { PlanProject } from '@sujarit/domain/plan-document';
import type { Report } from '../findings.ts';
import type { Framework } from '../framework-outline.ts';
import type { ReadSheet } from '../sheets.ts';

/** Codes that the framework does not have, projects without a code, headings that carry another node's name. */
export function checkFramework(
  projects: readonly PlanProject[],
  sheets: readonly ReadSheet[],
  sheetOf: (project: PlanProject) => ReadSheet | undefined,
  framework: Framework,
  report: Report,
): void {
  for (const project of projects) {
    const unknown = project.codes.filter((code) => !framework.has(code));
    if (unknown.length > 0) {
      report('CODE_NOT_OF_FRAMEWORK', 'WARNING', project.lines, `ไม่มีรหัส ${unknown.join(', ')} ในกรอบแผน`, {
        project: project.ordinal,
        suggestion: codeFor(project, sheetOf(project), framework),
        params: { codes: unknown.join(', ') },
      });
    } else if (project.codes.length === 0) {
      report('CODE_MISSING', 'WARNING', project.lines, 'ไม่พบรหัสภารกิจย่อยของโครงการ', {
        project: project.ordinal,
        suggestion: codeFor(project, sheetOf(project), framework),
      });
    }
  }
  for (const sheet of sheets) {
    for (const { code, text, lines } of headingTexts(sheet)) {
      const name = framework.nameOf(code);
      if (text === '' || name === null || framework.isNameOf(code, text)) continue;
      const other = framework.codeOf(text);
      const where = other === null ? '' : ` (เป็นชื่อของ ${other})`;
      report('HEADING_NOT_OF_FRAMEWORK', 'INFO', lines, `ชื่อหัวข้อ ${code} ไม่ตรงกับกรอบแผน${where}`, {
        suggestion: name,
        params: { code },
      });
    }
  }
}

/** Where a project without a place of the framework belongs: under its sheet's heading, by the heading's name, or one level up. */
function codeFor(project: PlanProject, sheet: ReadSheet | undefined, framework: Framework): string | null {
  const printed = sheet?.codes.filter((code) => framework.has(code)) ?? [];
  if (printed.length > 0) return printed.join(', ');
  const named = sheet ? headingTexts(sheet).flatMap(({ text }) => (text && framework.codeOf(text)) || []) : [];
  if (named.length > 0) return named.at(-1) ?? null;
  const above = project.codes.map((code) => code.split('.').slice(0, -1).join('.'));
  return above.find((code) => code.includes('.') && framework.has(code)) ?? null;
}

/** Headings above a sheet with their wrapped lines. */
function headingTexts(sheet: ReadSheet): Array<{ code: string; text: string; lines: [number, number] }> {
  const found: Array<{ code: string; text: string; lines: [number, number] }> = [];
  for (const line of sheet.headings) {
    const { heading } = line;
    const last = found.at(-1);
    if (heading?.level === 'dimension')
      found.push({ code: String(heading.number), text: heading.rest, lines: [line.line, line.line] });
    else if (heading?.level === 'code')
      found.push({ code: heading.code, text: heading.rest, lines: [line.line, line.line] });
    else if (heading === null && last !== undefined) {
      last.text += line.text.trim();
      last.lines = [last.lines[0], line.line];
    }
  }
  return found;
}
