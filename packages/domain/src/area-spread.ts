/** Bands of ten percent, 100 in the last. */
export const PERCENT_BANDS = 10;

/** From the gravest. */
export const riskGravities = ['VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW'] as const;

/** How the authorities of one type in one region are spread in a year and round. Both lists count every one of them once. */
export interface AreaSpreadSource {
  regionNo: number;
  type: string;
  authorities: number;
  /** By percent of the round: each band, then those with nothing planned, then those that have not reported. */
  byPercent: number[];
  /** By the gravest of their risks: each of `riskGravities`, then those with a plan without risks, then those without a plan. */
  byRisk: number[];
}
