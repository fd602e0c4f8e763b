import { InvalidInput } from './errors.ts';
import type { PlanDocument } from './plan-document.ts';

export interface DraftMeasure {
  ordinal: number;
  instrument: 'IIT' | 'EIT' | 'OIT';
  /** Indicator 1-10 of the ITA. */
  indicator: number;
  measure: string;
  method: string;
  result: string;
  success: string;
}

/** The integrity measures of one fiscal year (B.E.), R14. */
export interface MeasuresDraft {
  fiscalYear: number;
  measures: DraftMeasure[];
}

/**
 * The rows of a read ITA measure report, every printed row, a repeated one too.
 * @throws InvalidInput NOT_A_MEASURE_REPORT, or MEASURES_INCOMPLETE where the year, or a row's instrument or indicator, was not read
 */
export function measuresDraftOf(document: PlanDocument): MeasuresDraft {
  if (document.kind !== 'ITA_MEASURE_REPORT') throw new InvalidInput('NOT_A_MEASURE_REPORT');
  const fiscalYear = document.report?.fiscalYear ?? null;
  const problems = document.rows.flatMap((row, place) =>
    row.instrument === null || row.indicator === null ? [{ field: `rows.${place}.indicator`, code: 'REQUIRED' }] : [],
  );
  if (fiscalYear === null) problems.unshift({ field: 'report.fiscalYear', code: 'REQUIRED' });
  if (fiscalYear === null || problems.length > 0) throw new InvalidInput('MEASURES_INCOMPLETE', problems);
  return {
    fiscalYear,
    measures: document.rows.map(({ instrument, indicator, measure, method, result, success }, place) => ({
      ordinal: place + 1,
      instrument: instrument!,
      indicator: indicator!,
      measure,
      method,
      result,
      success,
    })),
  };
}
