import type { AggregateRow, AggregateTotals } from '@sujarit/domain/aggregate-row';
import type { ManifestLine } from './manifest.ts';

/** Writes one file of an aggregate, row by row; the same rows, totals and manifest give the same bytes. */
export interface AggregateWriter {
  row(row: AggregateRow): Promise<void>;
  /** The totals row and, where the format has a place for it, the manifest; resolves when all is handed on. */
  end(totals: AggregateTotals, manifest: ManifestLine[]): Promise<void>;
}
