/** Stands in the first cell of the sheet of choices: by it a workbook is known as this template, whatever its file is called. */
export const TEMPLATE_MARK = 'sujarit.plan-template/1';

/** The template's sheets in order. The last one holds the lists to choose from and is hidden. */
export const SHEETS = {
  guide: 'คำอธิบาย',
  plan: 'แผน',
  projects: 'โครงการ',
  details: 'รายละเอียดโครงการ',
  risks: 'ความเสี่ยง',
  targets: 'เป้าหมายรายปี',
  codes: 'รหัสกรอบแผน',
  choices: 'ตัวเลือก',
} as const;

/** Rows that may be filled in a table, its heading included. */
export const MOST_ROWS = 1001;
