import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { zipBytes } from '../../fixtures/zip-bytes.ts';
import { readSheetsInThread } from '../reading-thread/read-sheets-in-thread.ts';
import { itaGuide, itaSheet, itaSheetCells } from './ita-sheet.ts';
import { outcomeSheet } from './outcome-sheet.ts';
import { readSheets } from './read-sheets.ts';
import { writeSheets } from './write-sheets.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as Excel would save it by hand: rows of cell XML. */
function byHand(rows: readonly string[], merged = ''): Buffer {
  return zipBytes([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/styles.xml',
      content: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet><sheetData>${rows.join('')}</sheetData>${merged}</worksheet>`,
    },
  ]);
}

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const headings = `<row r="3">${text('A3', 'ปี พ.ศ.')}${text('B3', 'รหัส  อปท')}${text('D3', 'คะแนนรวม')}${text('E3', 'IIT')}${text('F3', 'ตัวชี้วัดที่ ๑')}</row>`;
const titled = `<row r="1">${text('A1', 'ผลการประเมิน ITA จังหวัดลำปาง')}</row>`;

describe('a workbook that was filled by hand', () => {
  it('is read under its headings in any order, with what its cells show', async () => {
    const bytes = byHand(
      [
        titled,
        headings,
        `<row r="4"><c r="A4"><v>2566</v></c>${text('B4', ' 6520801 ')}<c r="D4"><f>0.3*E4</f><v>87.8</v></c><c r="E4" s="1"><v>0.881</v></c>${text('F4', '๙๐')}</row>`,
        '<row r="5"/>',
        `<row r="7">${text('B7', '6520802')}<c r="D7" t="e"><v>#REF!</v></c></row>`,
      ],
      '<mergeCells><mergeCell ref="A1:F1"/></mergeCells>',
    );
    const { sheets } = await readSheets(bytes, [itaSheet]);
    expect(sheets?.ITA_RESULT).toEqual([
      { line: 4, cells: { fiscalYear: '2566', code: '6520801', total: '87.8', iit: '88.1%', indicator1: '๙๐' } },
      { line: 7, cells: { code: '6520802', total: '#REF!' } },
    ]);
  });

  it('is refused without a column that is needed, and without any', async () => {
    const lacking = byHand([`<row r="1">${text('A1', 'รหัส อปท.')}${text('B1', 'คะแนนรวม')}</row>`]);
    expect((await readSheets(lacking, [itaSheet])).refusal).toEqual({
      code: 'SHEET_COLUMNS_MISSING',
      params: { sheet: 'Sheet1', columns: 'ปีงบประมาณ' },
    });
    const other = byHand([`<row r="1">${text('A1', 'ลำดับ')}${text('B1', 'เรื่อง')}</row>`]);
    expect((await readSheets(other, [itaSheet])).refusal?.code).toBe('SHEET_NOT_FOUND');
  });

  it('is refused where it is none, or takes too long', async () => {
    expect((await readSheets(new TextEncoder().encode('ไม่ใช่'), [itaSheet])).refusal?.code).toBe('UNSUPPORTED_FORMAT');
    const limits = { seconds: 0.01, megabytes: 300 };
    const slow = await readSheetsInThread(byHand([headings]), [itaSheet], { limits });
    expect(slow.refusal).toEqual({ code: 'READING_TOO_LONG', params: { seconds: 0.01 } });
  });
});

async function written(sheets: Parameters<typeof writeSheets>[1], guide = itaGuide): Promise<Uint8Array> {
  const out = new PassThrough();
  const bytes = buffer(out);
  await writeSheets(out, sheets, guide);
  return bytes;
}

it('the template is read as it was written', async () => {
  const row = { code: '6520801', nameTh: 'อบต.จางเหนือ', type: 'SAO', district: null, fiscalYear: 2566 } as const;
  const values = { fiscalYear: 2566, iit: '88.10', eit: null, total: '87.80', level: 'ผ่าน' };
  const bytes = await written([{ layout: itaSheet, rows: [itaSheetCells({ ...row, values })] }]);
  const { sheets } = await readSheetsInThread(bytes, [itaSheet]);
  expect(sheets?.ITA_RESULT).toEqual([
    {
      line: 2,
      cells: {
        code: '6520801',
        name: 'อบต.จางเหนือ',
        type: 'องค์การบริหารส่วนตำบล',
        fiscalYear: '2566',
        iit: '88.1',
        total: '87.8',
        level: 'ผ่าน',
      },
    },
  ]);
});

it('refused rows stand with their line and why', async () => {
  const problems = [{ column: 'total', code: 'SCORE_RANGE', params: { value: '101' } }];
  const refused = {
    line: 9,
    cells: { code: '1', total: '101' },
    verdict: 'REFUSED',
    written: false,
    problems,
  } as const;
  const sheet = outcomeSheet(itaSheet, [refused]);
  const { sheets } = await readSheets(await written([sheet], []), [sheet.layout]);
  expect(sheets?.ITA_RESULT).toEqual([
    {
      line: 2,
      cells: { code: '1', total: '101', line: '9', outcome: 'ไม่รับ', why: 'คะแนนรวม: 101 ไม่อยู่ระหว่าง 0 ถึง 100' },
    },
  ]);
});
