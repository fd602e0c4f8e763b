export type Step = 0 | 1 | 2 | 3 | 4;

/** Of five steps of a tint the one for a figure between 0 and the largest; 0 is a step of its own. */
export function stepOf(figure: number, largest: number): Step {
  if (figure <= 0 || largest <= 0) return 0;
  return Math.min(4, Math.ceil((figure / largest) * 4)) as Step;
}
