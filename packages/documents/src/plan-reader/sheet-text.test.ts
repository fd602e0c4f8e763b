import { frameworks } from '@sujarit/domain/framework/frameworks';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { toRows } from '../../fixtures/to-workbook.ts';
import { readPlanDocument } from './read-plan-document.ts';
import { sheetText } from './sheet-text.ts';
import { Unreadable } from './unreadable.ts';
import { workbookCells } from './workbook-cells.ts';

const relations = `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="r3" Target="worksheets/sheet3.xml"/></Relationships>`;
const book = (parts: Record<string, string>) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook><sheets><sheet name="ข" r:id="r2"/><sheet name="ก" r:id="r1"/><sheet name="ซ่อน" state="hidden" r:id="r3"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relations,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const sheet = (rows: string, after = '') => `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
const textOf = async (bytes: Uint8Array) => sheetText(await workbookCells(bytes)).text;
/** The lines of a workbook's only sheet. */
const linesOf = async (rows: string, parts: Record<string, string> = {}, after = '', settings = '') =>
  (
    await textOf(
      book({
        'xl/workbook.xml': `<workbook>${settings}<sheets><sheet name="แผน" r:id="r1"/></sheets></workbook>`,
        'xl/worksheets/sheet1.xml': sheet(rows, after),
        ...parts,
      }),
    )
  )
    .replace(/\n\n$/, '')
    .split('\n');

describe('a workbook', () => {
  it('means other characters by their signs, and has numbered rows and a day to count from', async () => {
    const { sheets, from1904 } = await workbookCells(
      book({
        'xl/workbook.xml': `<workbook><workbookPr date1904="1"/><sheets><sheet name="ก" r:id="r1"/></sheets></workbook>`,
        'xl/worksheets/sheet1.xml': sheet(
          `<row r="7"><c r="C7" t="inlineStr"><is><t>ก_x000D_\r\nข_x005F_x0041_</t></is></c><c s="2"><v>1.5</v></c><c t="e"><v>#N/A</v></c></row>`,
        ),
      }),
    );
    expect(from1904).toBe(true);
    expect(sheets[0]?.rows).toEqual([
      {
        number: 7,
        cells: [
          { column: 2, kind: 'text', style: 0, value: 'ก\r\nข_x0041_' },
          { column: 3, kind: 'number', style: 2, value: '1.5' },
          { column: 4, kind: 'error', style: 0, value: '#N/A' },
        ],
      },
    ]);
  });

  it('is lines, sheet after sheet in its own order; hidden sheets are left out', async () => {
    const bytes = book({
      'xl/sharedStrings.xml': `<sst><si><t>โครงการ</t><rPh><t>อ่านว่า</t></rPh></si><si><r><t>ก</t></r><r><t>ข</t></r></si></sst>`,
      'xl/worksheets/sheet1.xml': sheet(
        `<row><c r="A1" t="s"><v>0</v></c></row><row><c r="B2" t="s"><v>1</v></c><c r="D2"><f>1+1</f><v>50000</v></c></row>`,
      ),
      'xl/worksheets/sheet2.xml': sheet(
        `<row><c t="inlineStr"><is><t>ก&#10;ข&#9;ค</t></is></c><c t="e"><v>#REF!</v></c></row>`,
      ),
      'xl/worksheets/sheet3.xml': sheet(`<row><c><v>1</v></c></row>`),
    });
    expect((await textOf(bytes)).split('\n')).toEqual(['ก<br>ข ค', '', 'โครงการ', '\tกข\t\t50000', '', '']);
  });

  it('keeps the rows that are not written down as empty lines, as far as anybody would', async () => {
    const rows = `<row r="2"><c r="A2" t="str"><v>ก</v></c></row><row r="4"><c r="A4" t="str"><v>ข</v></c></row><row r="1048576"/>`;
    expect((await linesOf(rows)).slice(0, 5)).toEqual(['', 'ก', '', 'ข', '']);
    expect((await linesOf(rows)).length).toBeLessThan(100);
  });

  it('leaves out the empty columns at its left; words merged over columns are a line', async () => {
    const rows = `<row r="1"><c r="C1" t="str"><v>แผน</v></c></row><row r="2"><c r="B2" t="str"><v>ก</v></c><c r="D2" t="str"><v>ข</v></c></row><row r="3"><c r="C3" t="str"><v>ค</v></c></row>`;
    const merges = '<mergeCells><mergeCell ref="C1:E1"/><mergeCell ref="C3:C9"/></mergeCells>';
    expect(await linesOf(rows, {}, merges)).toEqual(['แผน', 'ก\t\tข', '\tค\t']);
  });
});

describe('the name of a sheet', () => {
  const named = async (name: string, first: string) =>
    (
      await textOf(
        book({
          'xl/workbook.xml': `<workbook><sheets><sheet name="${name}" r:id="r1"/><sheet name="Sheet2" r:id="r2"/></sheets></workbook>`,
          'xl/worksheets/sheet1.xml': sheet(`<row r="1"><c r="A1" t="str"><v>${first}</v></c></row>`),
          'xl/worksheets/sheet2.xml': sheet(`<row r="1"><c r="A1" t="str"><v>ข</v></c></row>`),
        }),
      )
    ).trimEnd();

  it('heads its rows where it says something that they do not', async () => {
    expect(await named('มิติที่ ๑', 'โครงการ')).toBe('มิติที่ ๑\nโครงการ\n\nข');
    expect(await named('มิติที่ ๑', 'มิติที่ 1 การสร้างวัฒนธรรมสุจริต')).toBe('มิติที่ 1 การสร้างวัฒนธรรมสุจริต\n\nข');
    expect(await named('แผ่นงาน1', 'โครงการ')).toBe('โครงการ\n\nข');
    expect(await named('สรุป', '')).toBe('\n\nข');
  });
});

describe('a number is what the cell shows', () => {
  const styles = (...codes: (number | string)[]) => {
    const own = codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`);
    const used = codes.map((code, at) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + at}"/>`);
    return `<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs></styleSheet>`;
  };
  const shown = async (value: string, code: number | string, workbook = '') =>
    (await linesOf(`<row><c s="1"><v>${value}</v></c></row>`, { 'xl/styles.xml': styles(code) }, '', workbook))[0];

  it.each([
    ['50000', 'General', '50000'],
    ['1E+05', 'General', '100000'],
    ['0.30000000000000004', 'General', '0.3'],
    ['1.0000000000000001E-5', 'General', '0.00001'],
    ['-12.5', '#,##0.00', '-12.5'],
    ['44804', 14, '31 สิงหาคม 2565'],
    ['44804.75', '[$-D07041E]d mmmm yyyy', '31 สิงหาคม 2565'],
    ['44804', '[$-101041E]d/mm/bbbb;@', '31 สิงหาคม 2565'],
    ['243131', 14, '31 สิงหาคม 2565'],
    ['44804', 17, 'สิงหาคม 2565'],
    ['44804', 'd mmm', '31 สิงหาคม'],
    ['44804', '&quot;พ.ศ. &quot;bbbb', '2565'],
    ['1', 14, '1 มกราคม 2443'],
    ['3000000', 14, '3000000'],
    ['0.5', '[h]:mm', '0.5'],
    ['5', '0 &quot;day&quot;', '5'],
    ['0.125', 10, '12.5%'],
    ['0.07', '0%', '7%'],
    ['0', '_-* #,##0_-;\\-* #,##0_-;_-* &quot;-&quot;??_-;_-@_-', '-'],
    ['0', 43, '-'],
    ['0', '#,##0', '0'],
    ['20000', '_-* #,##0_-;\\-* #,##0_-;_-* &quot;-&quot;??_-;_-@_-', '20000'],
  ])('%s as %s is %s', async (value, code, text) => {
    expect(await shown(value, code)).toBe(text);
  });

  it('of a workbook that counts its days from 1904', async () => {
    expect(await shown('43342', 14, '<workbookPr date1904="1"/>')).toBe('31 สิงหาคม 2565');
  });

  it('a ticked box is a tick, an unticked one nothing; words of formulas stay words', async () => {
    const rows = '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="str"><v>0010</v></c></row>';
    expect(await linesOf(rows)).toEqual(['✓\t\t0010']);
  });
});

it('a workbook with a sheet for each dimension is read as one plan', async () => {
  const header = ['ที่', 'โครงการ/กิจกรรม/มาตรการ', 'ปี 2566', 'ปี 2567', 'ปี 2568', 'หน่วยงานที่รับผิดชอบ'].join('\t');
  const sheets = ['1', '2', '3', '4'].map((dimension) => ({
    sheet: `มิติที่ ${dimension}`,
    data: toRows([
      header,
      `1\tโครงการอบรมคุณธรรมชุดที่ ${dimension}\t20,000\t✓\t-\tสำนักปลัด`,
      `2\tกิจกรรมจิตอาสาชุดที่ ${dimension}\t✓\t✓\t✓\tกองคลัง`,
    ]),
  }));
  const bytes = await writeExcelFile(sheets).toBuffer();
  const { document } = await readPlanDocument(bytes, { frameworks });
  expect(document?.projects.map(({ dimension, name }) => `${dimension} ${name}`)).toEqual(
    ['1', '2', '3', '4'].flatMap((dimension) => [
      `${dimension} โครงการอบรมคุณธรรมชุดที่ ${dimension}`,
      `${dimension} กิจกรรมจิตอาสาชุดที่ ${dimension}`,
    ]),
  );
});

it.each([
  ['no archive', new Uint8Array([80, 75, 3, 4, 1, 2])],
  ['an archive without a workbook', zipSync({ 'a.txt': strToU8('x') })],
  ['broken XML', book({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' })],
])('%s is refused', async (_what, bytes) => {
  await expect(workbookCells(bytes)).rejects.toThrow(Unreadable);
});
