import type { Finding, FindingCode, FindingSeverity, LineRange } from '@sujarit/domain/plan-document';

export type Report = (
  code: FindingCode,
  severity: FindingSeverity,
  lines: LineRange,
  message: string,
  more?: { project?: number | null; suggestion?: string | null; params?: Record<string, string | number> },
) => void;

/** Findings of one code that are kept: more than that a person does not work down. */
const MOST_OF_A_CODE = 500;

/** Gives the findings of a code on a line what a person may accept, where that shows only later. */
export type Suggest = (code: FindingCode, line: number, suggestion: string) => void;

/** Collects what a person has to look at, in the order of the document. */
export function findingList(): { report: Report; suggest: Suggest; sorted: () => Finding[] } {
  const findings: Finding[] = [];
  const counts = new Map<FindingCode, number>();
  const report: Report = (code, severity, lines, message, more = {}) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count > MOST_OF_A_CODE) return;
    findings.push({
      code,
      severity,
      message,
      lines,
      project: more.project ?? null,
      suggestion: more.suggestion ?? null,
      ...(more.params === undefined ? {} : { params: more.params }),
    });
  };
  const suggest: Suggest = (code, line, suggestion) => {
    for (const finding of findings) {
      if (finding.code === code && finding.lines[0] === line) finding.suggestion = suggestion;
    }
  };
  const sorted = (): Finding[] => findings.sort((a, b) => a.lines[0] - b.lines[0] || a.code.localeCompare(b.code));
  return { report, suggest, sorted };
}
