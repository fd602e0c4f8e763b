/** Percent of each instrument in the total (R13, F16). */
export const itaWeights = { iit: 30, eit: 30, oit: 40 } as const;
export type ItaInstrument = keyof typeof itaWeights;
export const itaInstruments = Object.keys(itaWeights) as ItaInstrument[];

/** Letters until 2565, each from its score (R13, F17). */
const letters = [
  [95, 'AA'],
  [85, 'A'],
  [75, 'B'],
  [65, 'C'],
  [55, 'D'],
  [50, 'E'],
  [0, 'F'],
] as const;

/** Words from 2566; the two highest ask each instrument for the same score (R13, F18). */
const words = [
  { level: 'ผ่านดีเยี่ยม', from: 95, eachFrom: 95 },
  { level: 'ผ่านดี', from: 85, eachFrom: 85 },
  { level: 'ผ่าน', from: 85, eachFrom: 0 },
  { level: 'ต้องปรับปรุง', from: 70, eachFrom: 0 },
  { level: 'ต้องปรับปรุงโดยด่วน', from: 0, eachFrom: 0 },
] as const;

/** The words of the level's scale in a year (B.E.), the best first. */
export function itaLevels(fiscalYear: number): readonly string[] {
  return fiscalYear <= 2565 ? letters.map(([, level]) => level) : words.map(({ level }) => level);
}

/** Level of a total (0-100) on the scale of the year; of `each` instrument those that are known. */
export function itaLevel(fiscalYear: number, total: number, each: readonly number[]): string {
  if (fiscalYear <= 2565) return (letters.find(([from]) => total >= from) ?? letters[6])[1];
  const fits = words.find(({ from, eachFrom }) => total >= from && each.every((score) => score >= eachFrom));
  return (fits ?? words[4]).level;
}

/** The total that the instruments (decimal texts) make, in two decimals rounded half up. */
export function itaTotalOf(scores: Record<ItaInstrument, string>): string {
  const weighed = weighedOf(scores);
  const hundredths = (weighed + 50) / 100;
  return (Math.floor(hundredths) / 100).toFixed(2);
}

/**
 * Does a stated total agree with its instruments? All are printed in two decimals, so that the exact figures behind them may lie half a
 * hundredth beside: the total may be off by one hundredth.
 */
export function itaTotalAgrees(total: string, scores: Record<ItaInstrument, string>): boolean {
  return Math.abs(hundredthsOf(total) * 100 - weighedOf(scores)) <= 100;
}

/** Hundredths of a hundredth: whole numbers, so that nothing is rounded. */
function weighedOf(scores: Record<ItaInstrument, string>): number {
  return itaInstruments.reduce((sum, name) => sum + hundredthsOf(scores[name]) * itaWeights[name], 0);
}

const hundredthsOf = (score: string) => Math.round(Number(score) * 100);
