import { analysts } from './groups.ts';
import type { TypeRow } from './table.ts';

/** The provinces of a region or of the nation side by side: of the analysts alone. */
export const areaTypes: Record<string, TypeRow> = {
  AreaDimension: {
    readers: analysts,
    fields: 'counted dimension disbursed ordinanceBudget projects risks',
  },
  AreaDimensions: {
    readers: analysts,
    fields: 'dimensions provinceCodes',
  },
  AreaPictures: {
    readers: analysts,
    fields: 'byDimension plans riskCells spread',
  },
  AreaPlans: {
    readers: analysts,
    fields: 'authorities planState provinceCode reported',
  },
  AreaRiskCell: {
    readers: analysts,
    fields: 'authorities counts impact likelihood provinceCodes',
  },
  AreaRow: {
    readers: analysts,
    fields:
      'authorities cannot consistent counted disbursed done inProgress inconsistent itaAuthorities itaAverage late light missing nameEn nameTh notReported onTime ordinanceBudget percent planBudget projects provinceCode regionNo reported riskHigh riskLow riskMedium riskVeryHigh simulated withPlan',
  },
  AreaSpread: {
    readers: analysts,
    fields: 'authorities byPercent byRisk regionNo type',
  },
  AreaTable: {
    readers: analysts,
    fields: 'fiscalYear months rows totals',
  },
  AreaTotals: {
    readers: analysts,
    fields:
      'authorities cannot consistent counted disbursed done inProgress inconsistent itaAuthorities late missing notReported onTime ordinanceBudget percent planBudget projects provinces reported riskHigh riskLow riskMedium riskVeryHigh simulated withPlan',
  },
  AreaTrend: {
    readers: analysts,
    fields: 'authorities counted fiscalYear months projects provinceCode reported',
  },
};
