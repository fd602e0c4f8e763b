import type { ReportingRound } from '@sujarit/db/generated/prisma/client';
import { readProvinceParts, readProvinceRows } from '@sujarit/db/province-rows';
import { InvalidInput, NotFound } from '@sujarit/domain/errors';
import { type PartsOfRows, type ProvinceTable, provinceTable } from '@sujarit/domain/province-table';
import type { ApiContext } from '../../context.ts';
import type { RoundKey } from '../round/round-key.ts';
import { roundDates, roundOf } from '../round/round-of.ts';

/** The province that is asked about: the office's own, or the one named where the office has several. @throws NotFound of one outside its area */
export async function provinceOf(context: ApiContext, named: string | null | undefined): Promise<string> {
  const workplace = context.person.workplace;
  const own = workplace?.kind === 'office' ? workplace.provinceCode : null;
  const provinceCode = named ?? own;
  if (!provinceCode) throw new InvalidInput('PROVINCE_NEEDED', [{ field: 'provinceCode', code: 'PROVINCE_NEEDED' }]);
  if (own === provinceCode) return provinceCode;
  const area = workplace?.kind === 'office' && workplace.regionNo ? { regionNo: workplace.regionNo } : {};
  const province = own
    ? null
    : await context.db.province.findFirst({ where: { code: provinceCode, ...area }, select: { code: true } });
  if (!province) throw new NotFound('NO_SUCH_PROVINCE');
  return province.code;
}

export interface LoadedTable extends ProvinceTable {
  round: ReportingRound | null;
  /** Reasons and dimensions of the rows; read when something asks for them, and once. */
  parts(): Promise<PartsOfRows>;
}

/** The table of a province, or of one authority of it; two statements, however many rows, and a third for the parts. */
export async function readProvinceTable(
  context: ApiContext,
  question: RoundKey & { provinceCode: string; authorityId?: string },
): Promise<LoadedTable> {
  const [round, sources] = await Promise.all([roundOf(context, question), readProvinceRows(context.db, question)]);
  const table = provinceTable({
    sources,
    months: question.months,
    today: context.today,
    round: round && {
      ...roundDates(round),
      greenFrom: Number(round.greenFrom),
      orangeFrom: Number(round.orangeFrom),
      formula: round.formula,
    },
  });
  let parts: Promise<PartsOfRows> | undefined;
  const ids = table.rows.map(({ id }) => id);
  return {
    ...table,
    round,
    parts: () => {
      parts ??= readProvinceParts(context.db, ids, question);
      return parts;
    },
  };
}
