import { describe, expect, it } from 'vitest';
import { layOutText } from './laid-out.ts';
import { scanLines } from './scan-lines.ts';
import { sheetSpans } from './sheet-spans.ts';
import { readSheets } from './sheets.ts';

const read = (text: string) =>
  readSheets(
    sheetSpans(scanLines(layOutText(text)), () => true),
    () => {},
  );

const BODY =
  'หลักการและเหตุผล\nเพราะ\nวัตถุประสงค์\n๑. เพื่อ\nเป้าหมาย\nบุคลากร\nวิธีดำเนินการ\n๑. ทำ\nระยะเวลาดำเนินการ\nไตรมาส ๑-๔\nงบประมาณ\nไม่ใช้งบประมาณ\nผู้รับผิดชอบ\nสำนักปลัด\nผลผลิต/ผลลัพธ์\n';

describe('sheets', () => {
  it('reads every field, outputs and outcomes by their sub-headings', () => {
    const [read1] = read(`ลำดับที่ ๑\nชื่อโครงการ : โครงการหนึ่ง\nกับสอง\n${BODY}(ผลผลิต)\nได้\n(ผลลัพธ์)\n- ดี`);
    expect(read1?.sheet).toMatchObject({
      name: 'โครงการหนึ่งกับสอง',
      rationale: 'เพราะ',
      objectives: ['เพื่อ'],
      targetGroup: ['บุคลากร'],
      method: ['ทำ'],
      period: 'ไตรมาส ๑-๔',
      budget: { status: 'NONE', amount: null },
      responsible: 'สำนักปลัด',
      outputs: ['ได้'],
      outcomes: ['ดี'],
      results: [],
    });
    expect(read1?.sequence).toEqual({ number: 1, line: 0 });
  });

  it('keeps results where they are not told apart', () => {
    expect(read(`ชื่อโครงการ : ก\n${BODY}- หนึ่ง\n- สอง`)[0]?.sheet).toMatchObject({
      results: ['หนึ่ง', 'สอง'],
      outputs: [],
    });
  });

  it('gives several headings in a row to the sheet below, and the last ones to further sheets', () => {
    const text = `มิติที่ ๓ ก\n\n๓.๒ ข\n\n๓.๒.๑ ค\n\n๓.๒.๒ ง\nต่อ\n\nลำดับที่ ๑\nชื่อโครงการ : หนึ่ง\n${BODY}ได้\n\nลำดับที่ ๒\nชื่อโครงการ : สอง\n${BODY}ได้\n\n๓.๓.๑ จ\n\nลำดับที่ ๑\nชื่อโครงการ : สาม\n${BODY}ได้`;
    expect(read(text).map(({ codes, dimension }) => [codes, dimension])).toEqual([
      [['3.2.1', '3.2.2'], '3'],
      [['3.2.1', '3.2.2'], '3'],
      [['3.3.1'], '3'],
    ]);
  });

  it('begins a sheet that has lost its number and name where a field comes again', () => {
    const sheets = read(`ลำดับที่ ๑\nชื่อโครงการ : หนึ่ง\n${BODY}ได้\nโครงการสอง\n${BODY}ได้\n${BODY}ได้`);
    expect(sheets.map(({ sheet }) => sheet.name)).toEqual(['หนึ่ง', 'โครงการสอง', '']);
  });

  it('takes a name without a heading under the running number', () => {
    expect(read(`ลำดับที่ ๑\nโครงการหนึ่ง\n${BODY}ได้`)[0]?.sheet.name).toBe('โครงการหนึ่ง');
  });

  it('cuts a heading from the text it is joined to, and says where', () => {
    const body = BODY.replace(
      'งบประมาณ\nไม่ใช้งบประมาณ\nผู้รับผิดชอบ\nสำนักปลัด',
      'ผู้รับผิดชอบสำนักปลัด จังหวัดก**งบประมาณ**\nไม่ใช้งบประมาณ',
    );
    const [one] = read(`ชื่อโครงการ : ก\n${body}ได้`);
    expect(one?.sheet).toMatchObject({ responsible: 'สำนักปลัด จังหวัดก', budget: { status: 'NONE' } });
    expect(one?.glued).toHaveLength(2);
  });

  it('tells a missing budget from one that says nothing', () => {
    expect(read(`ชื่อโครงการ : ก\n${BODY.replace('งบประมาณ\nไม่ใช้งบประมาณ\n', '')}ได้`)[0]?.sheet.budget.status).toBe(
      'MISSING',
    );
    expect(read(`ชื่อโครงการ : ก\n${BODY.replace('ไม่ใช้งบประมาณ', 'สำนักปลัด')}ได้`)[0]?.sheet.budget.status).toBe('INVALID');
  });

  it('takes no part of an introduction for a sheet', () => {
    expect(read('๒. หลักการและเหตุผล\nก\n๓. วัตถุประสงค์\n๑. ข\n๔. เป้าหมาย\nค')).toEqual([]);
  });
});
