import type { ReportingRound } from '@sujarit/db/generated/prisma/client';
import type { ApiContext } from '../../context.ts';

const askedFor = new WeakMap<ApiContext, Map<string, Promise<ReportingRound | null>>>();

/** The settings of a province's round, null where it has none; read once an operation, however many reports ask. */
export function roundOf(
  context: ApiContext,
  { provinceCode, fiscalYear, months }: { provinceCode: string; fiscalYear: number; months: number },
): Promise<ReportingRound | null> {
  const known = askedFor.get(context) ?? new Map<string, Promise<ReportingRound | null>>();
  askedFor.set(context, known);
  const name = `${provinceCode} ${fiscalYear} ${months}`;
  const asked =
    known.get(name) ??
    context.db.reportingRound.findUnique({
      where: { provinceCode_fiscalYear_months: { provinceCode, fiscalYear, months } },
    });
  known.set(name, asked);
  return asked;
}

/** The dates of a round as ISO days. */
export function roundDates({ opensOn, dueOn, closesOn }: Pick<ReportingRound, 'opensOn' | 'dueOn' | 'closesOn'>) {
  return { opensOn: isoDay(opensOn), dueOn: isoDay(dueOn), closesOn: isoDay(closesOn) };
}

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
