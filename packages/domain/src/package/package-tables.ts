import { aggregateColumns } from '../aggregate-columns.ts';
import {
  choice,
  count,
  fieldOf,
  money,
  number,
  type PackageField,
  type PackageTable,
  percent,
  score,
  text,
} from './package-table.ts';

/** How large the area of a package is: a province, a region of several provinces, or the nation. */
export type AreaSize = 'province' | 'region' | 'nation';

const names = [
  'authorities',
  'regions',
  'provinces',
  'districts',
  'types',
  'dimensions',
  'risk-levels',
  'risk-matrix',
  'risk-authorities',
  'ita-levels',
  'ita-authorities',
  'rounds',
  'projects',
] as const;
export type TableName = (typeof names)[number];

/** The tables of a package in the order of its sheets; provinces and regions only where the area holds several (DOMAIN section 5). */
export function packageTables(size: AreaSize): (PackageTable & { name: TableName })[] {
  const withProvince = size !== 'province';
  const columns = aggregateColumns({ withProvince }).map(fieldOf);
  const province = withProvince ? [text('province', 'จังหวัด')] : [];
  const region = number('regionNo', 'ภาค');
  const sums = [count('authorities', 'จำนวน อปท.'), ...columns.filter(({ total }) => total !== 'none')];
  const authority = [
    number('no', 'ที่'),
    ...province,
    text('district', 'อำเภอ'),
    text('code', 'รหัส อปท.'),
    text('name', 'องค์กรปกครองส่วนท้องถิ่น'),
    choice('type', 'ประเภท'),
  ];
  const tables: Record<TableName, { th: string; fields: readonly PackageField[] } | null> = {
    authorities: { th: 'สรุปราย อปท.', fields: columns },
    regions: size === 'nation' ? { th: 'สรุปรายภาค', fields: [region, ...sums] } : null,
    provinces: withProvince ? { th: 'สรุปรายจังหวัด', fields: [region, ...province, ...sums] } : null,
    districts: { th: 'สรุปรายอำเภอ', fields: [...province, text('district', 'อำเภอ'), ...sums] },
    types: { th: 'สรุปตามประเภท', fields: [choice('type', 'ประเภท'), ...sums] },
    dimensions: { th: 'สรุปตามมิติ', fields: dimensionFields },
    'risk-levels': { th: 'ความเสี่ยงตามระดับ', fields: riskLevelFields },
    'risk-matrix': { th: 'ความเสี่ยงตามโอกาสและผล', fields: riskMatrixFields },
    'risk-authorities': { th: 'ความเสี่ยงราย อปท.', fields: [...authority, ...riskCounts(columns)] },
    'ita-levels': { th: 'ITA ตามระดับ', fields: itaLevelFields },
    'ita-authorities': { th: 'ITA ราย อปท.', fields: [...authority, ...itaFields] },
    rounds: { th: 'ทุกปีและทุกรอบ', fields: roundFields },
    projects: { th: 'รายละเอียดโครงการ', fields: [...authority, ...projectFields] },
  };
  return names.flatMap((name) => (tables[name] ? [{ name, ...tables[name] }] : []));
}

const dimensionFields = [
  text('framework', 'กรอบแผน'),
  text('dimension', 'รหัสมิติหรือยุทธศาสตร์'),
  text('dimensionName', 'มิติหรือยุทธศาสตร์'),
  count('projects', 'โครงการในปี'),
  count('inProgress', 'อยู่ระหว่างดำเนินการ'),
  count('done', 'ดำเนินการแล้วเสร็จ'),
  count('cannot', 'ไม่สามารถดำเนินการได้'),
  percent('percent', 'ร้อยละความสำเร็จ'),
  money('planBudget', 'งบประมาณตามแผน (บาท)'),
  money('ordinanceBudget', 'งบประมาณตามข้อบัญญัติ (บาท)'),
  money('disbursed', 'เบิกจ่าย (บาท)'),
  number('risks', 'ประเด็นความเสี่ยงที่มีโครงการเป็นมาตรการ'),
];

const riskLevelFields = [
  choice('level', 'ระดับความเสี่ยง'),
  count('risks', 'ประเด็นความเสี่ยง'),
  number('authorities', 'จำนวน อปท. ที่มี'),
];

const riskMatrixFields = [
  number('likelihood', 'โอกาส (1-5)'),
  number('impact', 'ผลกระทบ (1-5)'),
  count('risks', 'ประเด็นความเสี่ยง'),
];

const itaLevelFields = [
  text('itaLevel', 'ระดับ ITA'),
  count('authorities', 'จำนวน อปท.'),
  score('mean', 'คะแนนเฉลี่ย'),
  score('lowest', 'คะแนนต่ำสุด'),
  score('highest', 'คะแนนสูงสุด'),
];

const itaFields = [
  score('itaTotal', 'คะแนน ITA'),
  text('itaLevel', 'ระดับ ITA'),
  score('itaLastTotal', 'คะแนน ITA ปีก่อน'),
];

/** Rounds do not add up: the same projects stand in each. */
const roundFields = [
  number('fiscalYear', 'ปีงบประมาณ'),
  number('months', 'รอบ (เดือน)'),
  ...[
    count('authorities', 'อปท. ที่มีแผน'),
    count('reported', 'รายงานแล้ว'),
    count('projects', 'โครงการในปี'),
    count('inProgress', 'อยู่ระหว่างดำเนินการ'),
    count('done', 'ดำเนินการแล้วเสร็จ'),
    count('cannot', 'ไม่สามารถดำเนินการได้'),
    percent('percent', 'ร้อยละความสำเร็จ'),
    money('planBudget', 'งบประมาณตามแผน (บาท)'),
    money('ordinanceBudget', 'งบประมาณตามข้อบัญญัติ (บาท)'),
    money('disbursed', 'เบิกจ่าย (บาท)'),
  ].map((field): PackageField => ({ ...field, total: 'none' })),
];

const projectFields = [
  choice('kind', 'ชนิด'),
  text('project', 'ชื่อโครงการ/กิจกรรม/มาตรการ'),
  text('framework', 'กรอบแผน'),
  text('dimension', 'รหัสมิติ'),
  text('mission', 'รหัสภารกิจ'),
  text('subMission', 'รหัสภารกิจย่อย'),
  text('years', 'ปีที่ดำเนินการ'),
  number('fiscalYear', 'ปีงบประมาณ'),
  text('period', 'ไตรมาสหรือระยะเวลา'),
  text('targetGroup', 'กลุ่มเป้าหมาย'),
  text('department', 'หน่วยงานรับผิดชอบ'),
  money('planBudget', 'งบประมาณตามแผน (บาท)'),
  money('ordinanceBudget', 'งบประมาณตามข้อบัญญัติ (บาท)'),
  money('disbursed', 'เบิกจ่าย (บาท)'),
  choice('status', 'สถานะ'),
  choice('reason', 'เหตุผลที่ไม่สามารถดำเนินการ'),
  text('reasonText', 'รายละเอียดเหตุผล'),
  text('remark', 'หมายเหตุ'),
];

const riskCounts = (columns: readonly PackageField[]) => [
  ...columns.filter(({ key }) => key.startsWith('risk')),
  count('risks', 'ความเสี่ยงรวม'),
];
