import type { AggregateColumn } from '@sujarit/domain/aggregate-columns';
import type { AggregateRound, AggregateTotals } from '@sujarit/domain/aggregate-row';
import type { RoundMonths } from '@sujarit/domain/fiscal-calendar';
import { defaultThresholds, type PercentFormula } from '@sujarit/domain/traffic-light';

export interface ManifestLine {
  label: string;
  value: string;
}

/** What an export says of itself. Nothing of the moment or the person: the same data give the same manifest. */
export interface ManifestFacts {
  area: string;
  fiscalYear: number;
  months: RoundMonths;
  /** ISO date on which missing reports are late. */
  asOf: string;
  /** The round's settings by province; a province that set none is not among them. */
  rounds: { province: string; round: AggregateRound }[];
  totals: AggregateTotals;
  columns: AggregateColumn[];
  simulated: number;
  /** Moment of the last recorded change among the authorities, ISO; null when there is none. */
  dataTime: string | null;
  /** Hash over the last hash of every authority's audit chain, before and after the rows were read. */
  auditHead: { before: string; after: string; chains: number };
}

const formulaWords: Record<PercentFormula, string> = {
  DONE: 'แล้วเสร็จ ÷ โครงการในปี × 100',
  DONE_AND_IN_PROGRESS: '(แล้วเสร็จ + อยู่ระหว่างดำเนินการ) ÷ โครงการในปี × 100',
};

function roundWords(round: AggregateRound): string {
  const { opensOn, dueOn, greenFrom, orangeFrom, formula } = round;
  return `เปิด ${opensOn} ครบกำหนด ${dueOn}; เขียวตั้งแต่ ${greenFrom} ส้มตั้งแต่ ${orangeFrom}; ร้อยละ = ${formulaWords[formula]}`;
}

/** The manifest's lines in Thai: filters, settings, counts, totals, the data's time and the audit log's head. */
export function manifestLines(facts: ManifestFacts): ManifestLine[] {
  const { totals, columns, months, auditHead } = facts;
  const unset = defaultThresholds[months];
  const line = (label: string, value: string | number | null) => ({
    label,
    value: value === null ? '-' : String(value),
  });
  return [
    line('รูปแบบ', 'sujarit.aggregate/1'),
    line('เขต', facts.area),
    line('ปีงบประมาณ', facts.fiscalYear),
    line('รอบรายงาน', `${months} เดือน`),
    line('วันที่ของข้อมูล', facts.asOf),
    ...facts.rounds.map(({ province, round }) => line(`รอบรายงานของ ${province}`, roundWords(round))),
    line(
      'จังหวัดที่ไม่ได้ตั้งรอบ',
      `เขียวตั้งแต่ ${unset.greenFrom} ส้มตั้งแต่ ${unset.orangeFrom}; ร้อยละ = ${formulaWords.DONE}; ไม่นับวันล่าช้า`,
    ),
    line('จำนวน อปท. (แถว)', totals.authorities),
    line('จำนวน อปท. ที่เป็นข้อมูลจำลอง', facts.simulated),
    ...columns
      .filter(({ total }) => total !== 'none')
      .map(({ key, th }) => line(`รวม: ${th}`, totals[key as keyof AggregateTotals])),
    line('ตัวตั้งของร้อยละรวม', totals.counted),
    line('ตัวหารของร้อยละรวม', totals.projects),
    line('เวลาของข้อมูล (การเปลี่ยนแปลงล่าสุดที่บันทึกไว้)', facts.dataTime),
    line('จำนวนสายบันทึกการตรวจสอบ', auditHead.chains),
    line('แฮชหัวบันทึกการตรวจสอบ (SHA-256)', auditHead.after),
    line('ข้อมูลเปลี่ยนระหว่างจัดทำ', auditHead.before === auditHead.after ? 'ไม่' : `ใช่ (ก่อนอ่าน ${auditHead.before})`),
  ];
}
