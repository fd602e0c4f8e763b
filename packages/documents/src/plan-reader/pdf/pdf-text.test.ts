import { describe, expect, it } from 'vitest';
import { drawPdf, type Placed } from '../../../fixtures/draw-pdf.ts';
import { textOf } from '../text-container.ts';

const lines = (...texts: string[]): Placed[] => texts.map((text, at) => ({ text, x: 72, y: 100 + at * 20 }));
const grid = (xs: number[], ys: number[]) => [
  ...xs.map((x) => [x, ys[0] ?? 0, x, ys.at(-1) ?? 0] as const),
  ...ys.map((y) => [xs[0] ?? 0, y, xs.at(-1) ?? 0, y] as const),
];

async function textIn(...pages: Parameters<typeof drawPdf>[0]): Promise<string> {
  const read = await textOf(await drawPdf(pages));
  if ('refusal' in read) throw new Error(read.refusal.code);
  return read.text;
}

describe('tables of a PDF', () => {
  it('gives the cells of a ruled table, lines of one cell joined, a cell over two rows and columns once', async () => {
    const texts = [
      { text: 'โครงการ', x: 105, y: 110 },
      { text: 'งบประมาณ', x: 305, y: 110 },
      { text: '๒๕๖๖', x: 305, y: 140 },
      { text: '๒๕๖๗', x: 405, y: 140 },
      { text: 'กิจกรรมส่งเสริมจิตสำนึกแก่บุคลากร', x: 105, y: 170 },
      { text: 'ของเทศบาล', x: 105, y: 190 },
      { text: '๑๐๐๐', x: 305, y: 170 },
    ];
    const rules = [
      [100, 100, 500, 100],
      [300, 130, 500, 130],
      [100, 160, 500, 160],
      [100, 210, 500, 210],
      [100, 100, 100, 210],
      [300, 100, 300, 210],
      [400, 130, 400, 210],
      [500, 100, 500, 210],
    ] as const;
    expect((await textIn({ texts, rules })).split('\n').filter(Boolean)).toEqual([
      'โครงการ\tงบประมาณ\t',
      '\t๒๕๖๖\t๒๕๖๗',
      'กิจกรรมส่งเสริมจิตสำนึกแก่บุคลากรของเทศบาล\t๑๐๐๐\t',
    ]);
  });

  it('rebuilds the columns of a table without rules, a wrapped cell too', async () => {
    const rows = [
      ['ที่', 'โครงการ', 'ปี ๒๕๖๖', 'ปี ๒๕๖๗'],
      ['๑', 'โครงการหนึ่ง', '๑๐๐', '๒๐๐'],
      ['', 'ที่ชื่อยาวกว่า', '', ''],
      ['๒', 'โครงการสอง', '๓๐๐', '๔๐๐'],
    ];
    const texts = rows.flatMap((cells, row) =>
      cells.map((text, column) => ({ text, x: [60, 100, 300, 400][column] ?? 0, y: 100 + row * 18 })),
    );
    expect((await textIn({ texts: texts.filter(({ text }) => text !== '') })).trim().split('\n')).toEqual([
      'ที่\tโครงการ\tปี ๒๕๖๖\tปี ๒๕๖๗',
      '๑\tโครงการหนึ่งที่ชื่อยาวกว่า\t๑๐๐\t๒๐๐',
      '๒\tโครงการสอง\t๓๐๐\t๔๐๐',
    ]);
  });

  it('makes a row whole that the end of a page has cut', async () => {
    const first = [
      { text: 'ที่', x: 105, y: 710 },
      { text: 'โครงการ', x: 205, y: 710 },
      { text: '๑', x: 105, y: 740 },
      { text: 'มาตรการแสดงเจตนารมณ์ใน', x: 205, y: 740 },
    ];
    const next = [
      { text: 'การใช้หลักคุณธรรม', x: 205, y: 60 },
      { text: '๒', x: 105, y: 90 },
      { text: 'กิจกรรมอื่น', x: 205, y: 90 },
    ];
    const text = await textIn(
      { texts: first, rules: grid([100, 200, 360], [700, 730, 770]) },
      { texts: next, rules: grid([100, 200, 360], [50, 80, 110]) },
    );
    expect(text.split('\n').filter(Boolean)).toEqual([
      'ที่\tโครงการ',
      '๑\tมาตรการแสดงเจตนารมณ์ในการใช้หลักคุณธรรม',
      '๒\tกิจกรรมอื่น',
    ]);
  });
});

describe('lines of a PDF', () => {
  it('joins what the right margin has cut, and leaves headings, items and short lines alone', async () => {
    const full = 'แผนปฏิบัติการป้องกันการทุจริตขององค์กรปกครองส่วนท้องถิ่นได้จัดให้มี';
    const page = {
      texts: lines('หลักการและเหตุผล', full, 'การปฏิบัติการ', 'วัตถุประสงค์', `๑. ${full}`, '๒. ข้อสอง', full, 'จบ'),
    };
    const text = await textIn(page);
    expect(text.trim().split('\n')).toEqual([
      'หลักการและเหตุผล',
      `${full}การปฏิบัติการ`,
      'วัตถุประสงค์',
      `๑. ${full}`,
      '๒. ข้อสอง',
      `${full}จบ`,
    ]);
  });

  it('reads Thai that fonts from before Unicode call accented letters', async () => {
    const thai = 'โครงการป้องกันการทุจริตและส่งเสริมคุณธรรมจริยธรรมของบุคลากร';
    const old = [...thai].map((letter) => String.fromCharCode(letter.charCodeAt(0) - 0xd60)).join('');
    expect((await textIn({ texts: lines(old) })).trim()).toBe(thai);
  });

  it('leaves out page numbers and what is printed on each page, but no heading of a page', async () => {
    const page = (number: string, heading: string) => ({
      texts: [
        { text: 'แผนปฏิบัติการ เทศบาลตำบลตัวอย่าง', x: 72, y: 30 },
        { text: heading, x: 72, y: 100 },
        { text: number, x: 290, y: 800 },
      ],
    });
    const text = await textIn(page('๑', 'สารบัญ'), page('๒', 'บทนำ'), page('๓', 'ส่วนที่ ๑'), page('๔', 'ส่วนที่ ๒'));
    expect(text.trim().split('\n')).toEqual(['สารบัญ', 'บทนำ', 'ส่วนที่ ๑', 'ส่วนที่ ๒']);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a scan', drawPdf([{ scanned: true }]), 'NO_TEXT_LAYER'],
    ['a file with a password', drawPdf([{ texts: lines('ลับ') }], 'secret'), 'ENCRYPTED'],
    ['a file that is cut off', drawPdf([{ texts: lines('แผน') }]).then((bytes) => bytes.subarray(0, 60)), 'DAMAGED'],
  ])('%s is refused with its reason', async (_what, bytes, code) => {
    expect(await textOf(await bytes)).toEqual({ refusal: { code, params: { format: 'pdf' } } });
  });

  it('tells the pages that are pictures, and the line where they stand', async () => {
    const read = await textOf(
      await drawPdf([{ texts: lines('หน้าแรกของแผน') }, { scanned: true }, { texts: lines('หน้าสุดท้าย') }]),
    );
    expect(read).toEqual({ text: 'หน้าแรกของแผน\nหน้าสุดท้าย\n', picturePages: [{ page: 2, line: 0 }] });
  });
});
