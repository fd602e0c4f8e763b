import type { JudgedRow, RowProblem } from '@sujarit/domain/sheet/sheet-row';
import { Prisma, type SheetPart, type SheetRow } from './generated/prisma/client.ts';
import type { TenantClient } from './tenant-unit.ts';

/** Rows that go to the database in one statement. */
const chunk = 1000;

const json = (value: object | null) => (value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue));
const list = (value: readonly RowProblem[]) => value.map((problem) => ({ ...problem }));

function columnsOf({ verdict, matchedId, label, values, before, problems }: JudgedRow) {
  return { verdict, matchedId, label, values: json(values), before: json(before), problems: list(problems) };
}

/** Keeps what a sheet's rows would do, instead of what was kept of them before. */
export async function keepSheetRows(
  client: TenantClient,
  { id: sheetId }: { id: string },
  part: SheetPart,
  rows: readonly JudgedRow[],
): Promise<void> {
  await client.sheetRow.deleteMany({ where: { sheetId, part } });
  for (let from = 0; from < rows.length; from += chunk) {
    const data = rows.slice(from, from + chunk).map((row) => ({
      sheetId,
      part,
      line: row.line,
      cells: { ...row.cells },
      ...columnsOf(row),
    }));
    await client.sheetRow.createMany({ data });
  }
}

/** A row that would do something else by now is shown anew and waits for another confirmation. */
export async function showAnew(
  client: TenantClient,
  { sheetId, part }: Pick<SheetRow, 'sheetId' | 'part'>,
  row: JudgedRow,
): Promise<void> {
  await client.sheetRow.update({
    where: { sheetId_part_line: { sheetId, part, line: row.line } },
    data: { ...columnsOf(row), stale: true },
  });
}

/** A kept row as it was judged. */
export function judgedOf({ line, verdict, matchedId, label, cells, values, before, problems }: SheetRow): JudgedRow {
  return { line, verdict, matchedId, label, cells, values, before, problems } as unknown as JudgedRow;
}
