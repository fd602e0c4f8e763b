import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sheetText, UnreadableWorkbook } from './sheet-text.ts';

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
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe('a workbook', () => {
  it('is lines, sheet after sheet in its own order; hidden sheets are left out', () => {
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
    expect(sheetText(bytes).split('\n')).toEqual(['ก<br>ข ค', '', 'โครงการ', '\tกข\t\t50000', '', '']);
  });
});

it.each([
  ['no archive', new Uint8Array([80, 75, 3, 4, 1, 2])],
  ['an archive without a workbook', zipSync({ 'a.txt': strToU8('x') })],
  ['broken XML', book({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' })],
])('%s is refused', (_what, bytes) => {
  expect(() => sheetText(bytes)).toThrow(UnreadableWorkbook);
});
