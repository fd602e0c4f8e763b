import type { Report } from '../findings.ts';
import { isPlacedAnew, type ReadSheet } from '../sheets.ts';

/** Running numbers (ลำดับที่) within each sub-mission: 1, 2, 3 ...; a missing and a wrong one are reported. */
export function checkSequence(
  sheets: readonly ReadSheet[],
  projectOf: (sheet: ReadSheet) => number | null,
  report: Report,
): void {
  const numbered = sheets.filter((sheet) => sheet.sequence !== null).length;
  if (numbered * 2 < sheets.length) return;
  const runsThrough = throughDocument(sheets);
  let expected = 0;
  let place = '';
  for (const sheet of sheets) {
    const here = runsThrough ? '' : sheet.codes.join(' ');
    expected = here === place && (runsThrough || here !== '' || !isPlacedAnew(sheet.headings)) ? expected + 1 : 1;
    place = here;
    const more = { project: projectOf(sheet), suggestion: String(expected), params: { expected } };
    if (sheet.sequence === null) {
      const from = sheet.headings.at(-1)?.line ?? sheet.sheet.lines[0];
      report(
        'MISSING_SEQUENCE',
        'INFO',
        [from, sheet.nameLine ?? sheet.sheet.lines[0]],
        `ไม่มีบรรทัด "ลำดับที่" (ควรเป็นลำดับที่ ${expected})`,
        more,
      );
    } else if (sheet.sequence.number !== expected) {
      const { line, number } = sheet.sequence;
      report('WRONG_SEQUENCE', 'INFO', [line, line], `พิมพ์ลำดับที่ ${number} ควรเป็นลำดับที่ ${expected}`, {
        ...more,
        params: { expected, printed: number },
      });
    }
  }
}

/** Some authorities number the sheets from first to last instead of anew under each sub-mission. */
function throughDocument(sheets: readonly ReadSheet[]): boolean {
  const right = sheets.filter((sheet, at) => sheet.sequence?.number === at + 1).length;
  return sheets.length > 3 && right * 2 > sheets.length;
}
