import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { aggregateColumns } from '@sujarit/domain/aggregate-columns';
import { aggregateRow, aggregateTotals } from '@sujarit/domain/aggregate-row';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { openAggregateCsv } from './aggregate-csv.ts';
import { openAggregateXlsx } from './aggregate-xlsx.ts';
import { manifestLines } from './manifest.ts';

const columns = aggregateColumns({ withProvince: false });
const round = { opensOn: '2023-03-01', dueOn: '2023-04-15', greenFrom: 50, orangeFrom: 20, formula: 'DONE' } as const;
const figures = {
  planState: 'IN_USE' as const,
  projects: 32,
  planBudget: '50000',
  projectsByDimension: { '1': 7, '2': 14, '3': 4, '4': 7 },
  budgetByDimension: { '1': 30000, '4': 20000.5 },
  reportState: 'SENT' as const,
  reportSentOn: '2023-04-20',
  inProgress: 10,
  done: 8,
  cannot: 2,
  cannotByReason: { NO_BUDGET: 2 },
  ordinanceBudget: '40000.25',
  disbursed: '1000',
  riskLow: 0,
  riskMedium: 1,
  riskHigh: 2,
  riskVeryHigh: 1,
  itaTotal: '86.50',
  itaLevel: 'ผ่าน',
  consistent: 0,
  inconsistent: 0,
};
const rows = ['จางเหนือ', '=CMD()|<&">', 'ไม่มีแผน'].map((nameTh, index) =>
  aggregateRow({
    no: index + 1,
    authority: {
      code: `652010${index}`,
      nameTh,
      type: 'SAO',
      province: 'ลำปาง',
      district: 'แม่เมาะ',
      simulated: index > 0,
    },
    figures: index === 2 ? null : figures,
    round,
    months: 6,
    today: '2023-05-15',
  }),
);
const totals = aggregateTotals(rows);
const manifest = manifestLines({
  area: 'จังหวัดลำปาง',
  fiscalYear: 2566,
  months: 6,
  asOf: '2023-05-15',
  rounds: [{ province: 'ลำปาง', round }],
  totals,
  columns,
  simulated: 2,
  dataTime: '2026-11-20T10:00:00.000Z',
  auditHead: { before: 'a1', after: 'a1', chains: 3 },
});

async function made(open: typeof openAggregateCsv): Promise<Buffer> {
  const out = new PassThrough();
  const content = buffer(out);
  const writer = await open(out, columns);
  for (const row of rows) await writer.row(row);
  await writer.end(totals, manifest);
  return content;
}

describe('CSV of an aggregate', () => {
  it('has a BOM, Thai headings, a line for every authority and the totals, and no formulae', async () => {
    const text = (await made(openAggregateCsv)).toString('utf8');
    expect(text.startsWith('\uFEFFที่,อำเภอ,รหัส อปท.,')).toBe(true);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain('อบต.,,1,0,ใช้งานอยู่,32,10,8,2,2,0,0,0,25.00,ส้ม,50000.00,40000.25,1000.00');
    expect(lines[2]).toContain('"\'=CMD()|<&"">"');
    expect(lines[4]).toContain('รวม,,,2,1,,64,20,16,4,4,0,0,0,25.00,,100000.00,80000.50,2000.00');
  });
});

describe('XLSX of an aggregate', () => {
  const column = (th: string) => columns.findIndex((each) => each.th === th);

  it('holds real numbers and dates, and totals that are the sums', async () => {
    const sheet = await readSheet(await made(openAggregateXlsx), 1);
    expect(sheet).toHaveLength(5);
    expect(sheet[0]).toEqual(columns.map(({ th }) => th));
    expect(sheet[1]![column('งบประมาณตามข้อบัญญัติ (บาท)')]).toBe(40000.25);
    expect(sheet[1]![column('วันที่ส่งรายงาน')]).toEqual(new Date('2023-04-20T00:00:00Z'));
    expect(sheet[2]![column('องค์กรปกครองส่วนท้องถิ่น')]).toBe('=CMD()|<&">');
    expect(sheet[2]![column('ข้อมูลจำลอง')]).toBe('ข้อมูลจำลอง');
    expect(sheet[3]![column('สถานะแผน')]).toBe('ไม่มีแผน');
    for (const [index, { kind, total, th }] of columns.entries()) {
      if (total !== 'sum') continue;
      const sum = sheet.slice(1, 4).reduce((so, row) => so + Number(row[index]), 0);
      expect(sheet[4]![index], `${th} (${kind})`).toBe(sum);
    }
    expect(sheet[4]![column('ร้อยละความสำเร็จ')]).toBe(25);
  });

  it('explains itself on the second and third sheet', async () => {
    const file = await made(openAggregateXlsx);
    expect((await readSheet(file, 2)).map(([label]) => label)).toContain('ร้อยละความสำเร็จ');
    const pairs = new Map((await readSheet(file, 3)).map(([label, value]) => [label, value]));
    expect(pairs.get('จำนวน อปท. (แถว)')).toBe('3');
    expect(pairs.get('แฮชหัวบันทึกการตรวจสอบ (SHA-256)')).toBe('a1');
  });

  it('gives the same bytes again', async () => {
    expect((await made(openAggregateXlsx)).equals(await made(openAggregateXlsx))).toBe(true);
  });
});
