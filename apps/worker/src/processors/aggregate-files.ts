import { PassThrough } from 'node:stream';
import { openAggregateCsv } from '@sujarit/documents/aggregate/aggregate-csv';
import type { AggregateWriter } from '@sujarit/documents/aggregate/aggregate-writer';
import { openAggregateXlsx } from '@sujarit/documents/aggregate/aggregate-xlsx';
import type { ManifestLine } from '@sujarit/documents/aggregate/manifest';
import type { AggregateColumn } from '@sujarit/domain/aggregate-columns';
import type { AggregateRow, AggregateTotals } from '@sujarit/domain/aggregate-row';
import type { Storage, StoredObject } from '@sujarit/storage/open-storage';

export type Format = 'XLSX' | 'CSV';
export type AggregateFile = StoredObject & { format: Format };

const openers: Record<Format, (out: PassThrough, columns: AggregateColumn[]) => Promise<AggregateWriter>> = {
  XLSX: openAggregateXlsx,
  CSV: openAggregateCsv,
};

export interface AggregateFiles {
  row(row: AggregateRow): Promise<void>;
  end(totals: AggregateTotals, manifest: ManifestLine[]): Promise<AggregateFile[]>;
  /** Leaves nothing of them in the storage. */
  abandon(reason: unknown): Promise<void>;
}

/** One file of each format, being stored while they are written; a storage that fails ends the writing. */
export async function openAggregateFiles(storage: Storage, columns: AggregateColumn[]): Promise<AggregateFiles> {
  const files = await Promise.all(
    (Object.keys(openers) as Format[]).map(async (format) => {
      const out = new PassThrough();
      const stored = storage.put(out);
      stored.catch((error) => out.destroy(error));
      return { format, out, stored, writer: await openers[format](out, columns) };
    }),
  );
  return {
    async row(row) {
      for (const { writer } of files) await writer.row(row);
    },
    end: (totals, manifest) =>
      Promise.all(
        files.map(async ({ format, writer, stored }) => {
          await writer.end(totals, manifest);
          return { format, ...(await stored) };
        }),
      ),
    async abandon(reason) {
      for (const { out, stored } of files) {
        out.destroy(reason instanceof Error ? reason : new Error('abandoned'));
        await stored.catch(() => undefined);
      }
    },
  };
}
