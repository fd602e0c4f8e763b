import { frameworks } from '@sujarit/domain/framework/frameworks';
import { type PlanDocument, planDocumentSchema } from '@sujarit/domain/plan-document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixturePdf, fixtureText, score } from '../../fixtures/score.ts';
import { toWord } from '../../fixtures/to-word.ts';
import { toWorkbook } from '../../fixtures/to-workbook.ts';
import { readPlanDocument } from './read-plan-document.ts';

async function read(text: string): Promise<PlanDocument> {
  const { document } = await readPlanDocument(new TextEncoder().encode(text), { frameworks });
  if (document === undefined) throw new Error('refused');
  return document;
}

describe.each([
  ['Word', (number: string) => toWord(fixtureText(number))],
  ['Excel', (number: string) => toWorkbook(fixtureText(number))],
  ['PDF', async (number: string) => fixturePdf(number)],
])('the same documents as %s files', (format, convert) => {
  it.each(['000', '001', '002', '003'])('%s is read as the text is', async (number) => {
    const { document } = await readPlanDocument(await convert(number), { frameworks });
    const text = await read(fixtureText(number));
    const share = ({ TOTAL }: ReturnType<typeof score>) => (TOTAL?.right ?? 0) / (TOTAL?.asked ?? 1);
    const converted = score(number, document!);
    expect(share(converted)).toBeGreaterThanOrEqual(share(score(number, text)) - 0.01);
    const codes = (of: PlanDocument) => of.findings.map(({ code, severity }) => `${severity} ${code}`);
    expect(codes(document!)).toEqual(codes(text));
    // a PDF has lines of its own, so the numbers of the faults' lines are others
    if (number === '001' && format !== 'PDF') expect(converted['faults found']).toEqual({ right: 6, asked: 6 });
  });
});

describe('real documents, read as a careful person reads them', () => {
  it.each([
    ['000', 0.99],
    ['001', 0.99],
    ['002', 0.97],
    ['003', 0.99],
  ])('%s', async (number, least) => {
    const document = await read(fixtureText(number));
    expect(planDocumentSchema.parse(document)).toEqual(document);
    const rows = score(number, document);
    const total = rows.TOTAL ?? { right: 0, asked: 1 };
    expect(total.right / total.asked).toBeGreaterThanOrEqual(least);
    if (number === '001') expect(rows['faults found']).toEqual({ right: 6, asked: 6 });
  });

  it('does not depend on the digits, line ends, emphasis or byte-order mark that a document happens to have', async () => {
    const arabic = (text: string) => text.replace(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)));
    const changes = [
      arabic,
      (text: string) => text.replaceAll('\n', '\r\n'),
      (text: string) => text.replaceAll('**', ''),
      (text: string) => `\ufeff${text}`,
    ];
    for (const change of changes) {
      const { TOTAL } = score('001', await read(change(fixtureText('001'))));
      expect(TOTAL).toEqual({ right: 821, asked: 821 });
    }
  });
});

describe('the figures of a full plan', async () => {
  const { organization, plan, projects, declared, risks, targets, findings } = await read(fixtureText('001'));
  const years = ['2566', '2567', '2568', '2569', '2570'];
  const values = (metric: string) => targets.filter((target) => target.metric === metric).map(({ value }) => value);

  it('projects by dimension', () => {
    expect(projects).toHaveLength(32);
    expect(
      ['1', '2', '3', '4'].map((dimension) => projects.filter((project) => project.dimension === dimension).length),
    ).toEqual([7, 14, 4, 7]);
    expect(declared?.projects).toEqual({ total: 32, byDimension: { '1': 7, '2': 14, '3': 4, '4': 7 } });
  });

  it('stated budget of each year', () => {
    expect(declared?.budgetByYear).toEqual(Object.fromEntries(years.map((year) => [year, 50000])));
  });

  it('risks with their levels, targets, announcement, framework', () => {
    expect(risks.map(({ levels, issues, controls }) => [levels, issues.length, controls.length])).toEqual([
      [['MEDIUM'], 3, 7],
      [['MEDIUM'], 1, 4],
      [['HIGH', 'MEDIUM'], 2, 6],
      [['HIGH'], 3, 6],
    ]);
    expect(values('ITA_SCORE')).toEqual([86, 87, 88, 89, 90]);
    expect(values('CASE_REDUCTION_PERCENT')).toEqual([10, 20, 30, 40, 50]);
    expect(plan).toMatchObject({
      announcedOn: '2022-08-31',
      signatory: 'นายสมคิด วงศ์ปิ่น',
      framework: 'framework-2566-2570',
      yearFrom: 2566,
      yearTo: 2570,
    });
    expect(organization).toMatchObject({ district: 'แม่เมาะ', province: 'ลำปาง', type: 'SAO' });
  });

  it('findings: each is a real fault of the document, none is noise', () => {
    expect(findings.map(({ code, lines, suggestion }) => [code, lines[0], suggestion])).toEqual([
      ['AMOUNT_ONLY_IN_SHEET', 134, '10000'],
      ['AMOUNT_ONLY_IN_SHEET', 136, '20000'],
      ['SHEET_KIND_DIFFERS', 593, expect.any(String)],
      ['FOREIGN_AUTHORITY', 606, 'จางเหนือ'],
      ['FOREIGN_AUTHORITY', 731, 'จางเหนือ'],
      ['WRONG_SEQUENCE', 1133, '6'],
      ['GLUED_HEADING', 1165, null],
      ['TEXT_CUT', 1271, null],
      ['MISSING_SEQUENCE', 1303, '1'],
      ['BUDGET_INVALID', 1337, null],
      ['HEADING_NOT_OF_FRAMEWORK', 1412, 'การส่งเสริมบทบาทและการมีส่วนร่วมของภาคประชาชน'],
      ['BUDGET_MISSING', 1459, null],
      ['TEMPLATE_LEFTOVER', 1502, '(อบต.)'],
      ['SHEET_REPEATED', 1648, null],
      ['SHEET_REPEATED', 1732, null],
      ['SHEET_KIND_DIFFERS', 2268, expect.any(String)],
    ]);
  });
});

describe('any bytes', () => {
  it('Windows-874 reads like UTF-8', async () => {
    const text = fixtureText('000').replace(/[–“”]/g, '-');
    const bytes = Uint8Array.from(text, (char) =>
      char.charCodeAt(0) < 0x80 ? char.charCodeAt(0) : char.charCodeAt(0) - 0x0e00 + 0xa0,
    );
    const { document } = await readPlanDocument(bytes, { frameworks });
    expect(document).toEqual(await read(text));
  });

  it('counts its progress up to the end', async () => {
    const seen: Array<[number, number, string]> = [];
    await readPlanDocument(new TextEncoder().encode(fixtureText('000')), {
      frameworks,
      onProgress: (...step) => seen.push(step),
    });
    const of = seen[0]?.[1] ?? 0;
    expect(seen.every(([, total]) => total === of)).toBe(true);
    expect(seen.map(([done]) => done)).toEqual([...seen.map(([done]) => done)].sort((a, b) => a - b));
    expect(seen.at(-1)?.[0]).toBe(of);
  });

  it('gives a document or a refusal for random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const { document, refusal } = await readPlanDocument(bytes, { frameworks });
        expect((document === undefined) !== (refusal === undefined)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('gives a valid document for lines of plans in any order, cut anywhere', async () => {
    const pieces = ['000', '001', '002', '003']
      .flatMap((number) => fixtureText(number).split('\n'))
      .filter((line) => line.length < 400);
    const line = fc.oneof(
      fc.constantFrom(...pieces),
      fc.constant(''),
      fc.string(),
      fc.constantFrom(...pieces).chain((text) => fc.nat(text.length).map((at) => text.slice(at))),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 60 }), async (lines) => {
        const { document } = await readPlanDocument(new TextEncoder().encode(lines.join('\n')), { frameworks });
        if (document !== undefined) expect(planDocumentSchema.parse(document)).toEqual(document);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('does not mind very long lines, deep lists and endless repetition', async () => {
    const texts = [
      'ก'.repeat(500_000),
      '1,000,'.repeat(100_000),
      '<table><tr><td>ก</td></tr>'.repeat(20_000),
      `ลำดับที่ 1\nชื่อโครงการ : ก\nวิธีดำเนินการ\n${'(1) ข ดังนี้\n'.repeat(5_000)}`,
      `มิติ\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\n${'1\t1.1.1 1) โครงการก 2) โครงการข\t✓\n'.repeat(10_000)}`,
    ];
    for (const text of texts) expect(planDocumentSchema.safeParse(await read(text)).success).toBe(true);
  }, 60_000);
});
