import type { Random } from '../random.ts';

/** Indicators of the three instruments: IIT 1-5, EIT 6-8, OIT 9-10. */
const instruments = { iit: [1, 2, 3, 4, 5], eit: [6, 7, 8], oit: [9, 10] } as const;
/** Weights of IIT, EIT and OIT in the total (R13, F16). */
const weights = { iit: 0.3, eit: 0.3, oit: 0.4 } as const;

export interface SimulatedIta {
  fiscalYear: number;
  total: number;
  iit: number;
  eit: number;
  oit: number;
  level: string;
  /** Scores of indicators 1-10. */
  indicators: number[];
}

/** Results of the given years, better or worse by a little from year to year. */
export function simulatedIta(years: readonly number[], random: Random): SimulatedIta[] {
  let base = random.int(62, 93);
  return years.map((fiscalYear) => {
    base = Math.min(97, Math.max(48, base + random.int(-4, 7)));
    const indicators = Array.from({ length: 10 }, () =>
      round(Math.min(100, Math.max(20, base + random.int(-900, 900) / 100))),
    );
    const mean = (numbers: readonly number[]) =>
      round(numbers.reduce((sum, no) => sum + indicators[no - 1]!, 0) / numbers.length);
    const [iit, eit, oit] = [mean(instruments.iit), mean(instruments.eit), mean(instruments.oit)];
    const total = round(iit * weights.iit + eit * weights.eit + oit * weights.oit);
    return { fiscalYear, total, iit, eit, oit, level: itaLevel(fiscalYear, total, [iit, eit, oit]), indicators };
  });
}

/** Level on the scale of the year: letters to 2565, words from 2566 with a condition on each instrument (R13, F17, F18). */
export function itaLevel(fiscalYear: number, total: number, each: readonly number[]): string {
  if (fiscalYear <= 2565) {
    const scale: [number, string][] = [
      [95, 'AA'],
      [85, 'A'],
      [75, 'B'],
      [65, 'C'],
      [55, 'D'],
      [50, 'E'],
    ];
    return scale.find(([from]) => total >= from)?.[1] ?? 'F';
  }
  const least = Math.min(...each);
  if (total >= 95 && least >= 95) return 'ผ่านดีเยี่ยม';
  if (total >= 85) return least >= 85 ? 'ผ่านดี' : 'ผ่าน';
  return total >= 70 ? 'ต้องปรับปรุง' : 'ต้องปรับปรุงโดยด่วน';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
