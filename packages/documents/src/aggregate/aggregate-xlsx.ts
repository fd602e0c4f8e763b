import type { Writable } from 'node:stream';
import type { AggregateColumn } from '@sujarit/domain/aggregate-columns';
import type { AggregateRow, AggregateTotals } from '@sujarit/domain/aggregate-row';
import { cellXml, columnLetters, rowXml } from '../xlsx/xlsx-cell.ts';
import type { CellStyle } from '../xlsx/xlsx-styles.ts';
import { openXlsx } from '../xlsx/xlsx-workbook.ts';
import type { AggregateWriter } from './aggregate-writer.ts';
import { rowCell, totalsCell } from './file-cells.ts';
import { formulaeInWords } from './formulae-in-words.ts';
import type { ManifestLine } from './manifest.ts';

const sheets = [{ name: 'สรุปราย อปท.', repeated: true }, { name: 'สูตรเป็นคำ' }, { name: 'รายการกำกับ' }];
const lightStyles: Partial<Record<AggregateRow['light'], CellStyle>> = { GREEN: 'green', ORANGE: 'orange', RED: 'red' };
const wide: Partial<Record<AggregateColumn['key'], number>> = {
  no: 6,
  name: 34,
  district: 16,
  province: 16,
  planState: 20,
};

function widthOf({ key, kind }: AggregateColumn): number {
  return wide[key] ?? (kind === 'money' ? 18 : 13);
}

function styleOf({ key, kind }: AggregateColumn, row: AggregateRow): CellStyle {
  if (key === 'light') return lightStyles[row.light] ?? 'text';
  if (kind === 'count' || kind === 'days') return 'integer';
  if (kind === 'money' || kind === 'percent' || kind === 'score') return 'decimal';
  return kind === 'date' ? 'date' : 'text';
}

function totalStyleOf({ kind, total }: AggregateColumn): CellStyle {
  if (total === 'none') return 'totalText';
  return kind === 'count' ? 'totalInteger' : 'totalDecimal';
}

/**
 * XLSX (DOMAIN section 5): the authorities with headings and names frozen, real numbers and dates, totals as formulae with their values;
 * the formulae in words; the manifest.
 */
export async function openAggregateXlsx(out: Writable, columns: AggregateColumn[]): Promise<AggregateWriter> {
  const workbook = await openXlsx(out, sheets);
  const frozenColumns = columns.findIndex(({ key }) => key === 'name') + 1;
  const table = await workbook.sheet({
    columns: columns.map((column) => ({ width: widthOf(column) })),
    frozen: { rows: 1, columns: frozenColumns, firstFree: `${columnLetters(frozenColumns)}2` },
  });
  await table.write(
    rowXml(
      1,
      columns.map(({ th }, i) => cellXml(i, 1, { text: th }, 'heading')),
      60,
    ),
  );
  let last = 1;

  const totalsRow = (totals: AggregateTotals) => {
    const no = last + 1;
    const cells = columns.map((column, i) => {
      const letters = columnLetters(i);
      const sum = column.total === 'sum' && last > 1 ? `SUM(${letters}2:${letters}${last})` : undefined;
      return cellXml(i, no, totalsCell(column, totals), totalStyleOf(column), sum);
    });
    return rowXml(no, cells);
  };
  const pairs = async (headings: [string, string], lines: ManifestLine[]) => {
    const sheet = await workbook.sheet({
      columns: [{ width: 44 }, { width: 110 }],
      frozen: { rows: 1, columns: 0, firstFree: 'A2' },
    });
    await sheet.write(
      rowXml(
        1,
        headings.map((text, i) => cellXml(i, 1, { text }, 'heading')),
        24,
      ),
    );
    for (const [index, { label, value }] of lines.entries()) {
      const no = index + 2;
      await sheet.write(
        rowXml(no, [cellXml(0, no, { text: label }, 'wrapped'), cellXml(1, no, { text: value }, 'wrapped')]),
      );
    }
    await sheet.end();
  };
  return {
    async row(row) {
      last += 1;
      await table.write(
        rowXml(
          last,
          columns.map((column, i) => cellXml(i, last, rowCell(column, row), styleOf(column, row))),
        ),
      );
    },
    async end(totals, manifest) {
      await table.end(totalsRow(totals));
      await pairs(['ช่อง', 'วิธีคิด'], formulaeInWords(columns));
      await pairs(['รายการ', 'ค่า'], manifest);
      await workbook.end();
    },
  };
}
