import type { CellCodec } from './cell-codec.ts';

const DAY_MS = 86_400_000;
/** The day before the first, as programs count; those that count from 1904 begin with 0. */
const START = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
/** Days that a plan may be announced on; a later one has a Buddhist year typed as a Christian one. */
export const DAYS: [from: string, to: string] = ['1950-01-01', '2200-12-31'];

const wrong = 'ต้องเป็นวันที่ของโปรแกรมตารางคำนวณ ไม่ใช่ข้อความ และปี ค.ศ. ต้องไม่เกิน 2200';

/** A day (ISO), as a real date of the program. */
export const day: CellCodec<string | null> = {
  style: 'date',
  write: (value) => (value === null ? null : { date: value }),
  read(cell) {
    if (cell === null) return { value: null };
    if (cell.kind !== 'number') return { value: null, wrong };
    const start = cell.from1904 ? START.from1904 : START.from1900;
    const moment = new Date(start + Math.floor(Number(cell.value)) * DAY_MS);
    const value = Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 10);
    return value >= DAYS[0] && value <= DAYS[1] ? { value } : { value: null, wrong };
  },
};
