import { defaultThresholds } from '@sujarit/domain/traffic-light';
import type { Row } from './insert-rows.ts';

const FIRST_YEAR = 2565;
const LAST_YEAR = 2570;

/** Both rounds of the demo's fiscal years in a province: due twenty days after the round's end, closed at the end of the second month after; colours as R9 says. */
export function roundRows(provinceCode: string): Row[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, place) => FIRST_YEAR + place).flatMap((fiscalYear) =>
    ([6, 12] as const).map((months) => {
      const month = `${fiscalYear - 543}-${months === 6 ? '04' : '10'}`;
      const { greenFrom, orangeFrom } = defaultThresholds[months];
      return {
        province_code: provinceCode,
        fiscal_year: fiscalYear,
        months,
        opens_on: `${month}-01`,
        due_on: `${month}-20`,
        closes_on: months === 6 ? `${fiscalYear - 543}-06-30` : `${fiscalYear - 543}-12-31`,
        green_from: greenFrom,
        orange_from: orangeFrom,
        formula: 'DONE',
      };
    }),
  );
}
