import { readProvinceRows } from '@sujarit/db/province-rows';
import { InvalidInput, NotFound } from '@sujarit/domain/errors';
import { provinceTable } from '@sujarit/domain/province-table';
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

/** The table of a province, or of one authority of it; two statements, however many rows. */
export async function readProvinceTable(
  context: ApiContext,
  question: RoundKey & { provinceCode: string; authorityId?: string },
) {
  const round = await roundOf(context, question);
  const sources = await readProvinceRows(context.db, question);
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
  return { ...table, round };
}
