import { authorityTypeWords } from '@sujarit/domain/authority-type-words';
import type { FileCell } from '../xlsx/xlsx-cell.ts';
import type { SheetColumn, SheetLayout } from './sheet-layout.ts';

const score = (key: string, heading: string, also: readonly string[] = []): SheetColumn => ({
  key,
  heading,
  also,
  width: 11,
  style: 'decimal',
});

/** The ten indicators, IIT 1-5, EIT 6-8, OIT 9-10. */
const indicators = Array.from({ length: 10 }, (_, at) =>
  score(`indicator${at + 1}`, `ตัวชี้วัดที่ ${at + 1}`, [`ตัวชี้วัด ${at + 1}`, `indicator ${at + 1}`]),
);

/** The sheet of ITA results: one row for each authority and year. */
export const itaSheet: SheetLayout = {
  key: 'ITA_RESULT',
  name: 'ผลการประเมิน ITA',
  frozen: 2,
  columns: [
    {
      key: 'code',
      heading: 'รหัส อปท.',
      also: ['รหัส', 'รหัสหน่วยงาน', 'code'],
      width: 12,
      style: 'typed',
      needed: true,
    },
    { key: 'name', heading: 'ชื่อ อปท.', also: ['ชื่อ', 'ชื่อหน่วยงาน', 'หน่วยงาน', 'name'], width: 40, style: 'wrapped' },
    { key: 'type', heading: 'ประเภท', width: 24, style: 'wrapped' },
    { key: 'district', heading: 'อำเภอ', width: 18, style: 'wrapped' },
    {
      key: 'fiscalYear',
      heading: 'ปีงบประมาณ',
      also: ['ปี', 'ปี พ.ศ.', 'year'],
      width: 13,
      style: 'year',
      needed: true,
    },
    score('iit', 'IIT', ['คะแนน IIT']),
    score('eit', 'EIT', ['คะแนน EIT']),
    score('oit', 'OIT', ['คะแนน OIT']),
    ...indicators,
    { ...score('total', 'คะแนนรวม', ['คะแนน ITA', 'ITA', 'รวม', 'total']), needed: true },
    { key: 'level', heading: 'ระดับผลการประเมิน', also: ['ระดับ', 'ผลการประเมิน', 'level'], width: 20, style: 'wrapped' },
  ],
};

export const itaGuide: readonly (readonly [string, string])[] = [
  ['กรอกแถวใด', 'กรอกเฉพาะแถวที่มีผลการประเมิน แถวที่ไม่มีคะแนนจะข้ามไป ช่องที่เว้นว่างคงค่าเดิมในระบบไว้'],
  ['รหัสและชื่อ อปท.', 'ใช้รหัสตามแบบ ชื่อต้องตรงกับรหัส หากไม่ตรงระบบจะไม่รับแถวนั้น'],
  ['คะแนน', 'ตั้งแต่ 0 ถึง 100 ทศนิยมสองตำแหน่ง เลขไทยหรือเลขอารบิกก็ได้'],
  ['คะแนนรวม', 'IIT ร้อยละ 30 EIT ร้อยละ 30 และ OIT ร้อยละ 40 ต่างจากที่คำนวณได้ไม่เกิน 0.01'],
  [
    'ระดับผลการประเมิน',
    'ถึงปี 2565 ใช้ AA A B C D E F ตั้งแต่ปี 2566 ใช้ ผ่านดีเยี่ยม ผ่านดี ผ่าน ต้องปรับปรุง ต้องปรับปรุงโดยด่วน เว้นว่างได้ ระบบจะใส่ให้ตามคะแนน',
  ],
];

export interface ItaSheetRow {
  code: string;
  nameTh: string;
  type: keyof typeof authorityTypeWords;
  district: string | null;
  fiscalYear: number;
  /** The result that stands, by column; null where there is none. */
  values: Readonly<Record<string, string | number | null>> | null;
}

/** A row as it stands in the sheet, to be filled or put right. */
export function itaSheetCells(row: ItaSheetRow): Record<string, FileCell> {
  const { code, nameTh, type, district, fiscalYear, values } = row;
  const result = Object.entries(values ?? {}).map(([key, value]): [string, FileCell] => [
    key,
    value === null ? null : key === 'level' ? { text: String(value) } : { number: String(value) },
  ]);
  return {
    ...Object.fromEntries(result),
    code: { text: code },
    name: { text: nameTh },
    type: { text: authorityTypeWords[type] },
    district: district === null ? null : { text: district },
    fiscalYear: { number: String(fiscalYear) },
  };
}
