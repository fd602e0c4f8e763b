import { itaLevel, itaWeights } from '@sujarit/domain/ita/ita-level';
import type { Random } from '../random.ts';

/** Indicators of the three instruments: IIT 1-5, EIT 6-8, OIT 9-10. */
const instruments = { iit: [1, 2, 3, 4, 5], eit: [6, 7, 8], oit: [9, 10] } as const;

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
    const total = round((iit * itaWeights.iit + eit * itaWeights.eit + oit * itaWeights.oit) / 100);
    return { fiscalYear, total, iit, eit, oit, level: itaLevel(fiscalYear, total, [iit, eit, oit]), indicators };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
