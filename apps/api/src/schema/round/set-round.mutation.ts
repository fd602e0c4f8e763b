import { settleRoundClosing } from '@sujarit/db/settle-round-closing';
import { chaseDaysProblems } from '@sujarit/domain/chase-rule';
import { Conflict, InvalidInput } from '@sujarit/domain/errors';
import { roundProblems } from '@sujarit/domain/round-settings';
import { builder } from '../builder.ts';
import { PercentFormulaEnum, ReportingRound } from './round.type.ts';
import { roundKey } from './round-key.ts';
import { roundDates } from './round-of.ts';

const RoundInput = builder.inputType('RoundInput', {
  fields: (t) => ({
    fiscalYear: t.int({ required: true }),
    months: t.int({ required: true }),
    opensOn: t.field({ type: 'Date', required: true }),
    dueOn: t.field({ type: 'Date', required: true }),
    closesOn: t.field({ type: 'Date', required: true }),
    greenFrom: t.field({ type: 'Decimal', required: true }),
    orangeFrom: t.field({ type: 'Decimal', required: true }),
    formula: t.field({ type: PercentFormulaEnum, required: true }),
    chaseDays: t.intList({ required: true }),
    version: t.int({ description: 'The version that was read; null for a round that is not set yet.' }),
  }),
});

builder.mutationField('setRound', (t) =>
  t.prismaField({
    type: ReportingRound,
    description: 'The provincial head sets the dates, thresholds, formula and days of chasing of a round.',
    authScopes: { may: 'round.edit' },
    errors: {},
    args: { input: t.arg({ type: RoundInput, required: true }) },
    resolve: async (query, _root, { input }, context) => {
      const workplace = context.person.workplace;
      const provinceCode = workplace?.kind === 'office' ? workplace.provinceCode : null;
      if (!provinceCode) throw new Conflict('PROVINCE_WORKPLACE_NEEDED');
      const { version, formula, chaseDays } = input;
      const settings = { ...input, greenFrom: Number(input.greenFrom), orangeFrom: Number(input.orangeFrom) };
      const problems = [...roundProblems(settings), ...chaseDaysProblems(chaseDays)];
      if (problems.length > 0) throw new InvalidInput('ROUND_INVALID', problems);
      const { greenFrom, orangeFrom } = settings;
      const key = { provinceCode, ...roundKey(input) };
      const set = {
        opensOn: new Date(input.opensOn),
        dueOn: new Date(input.dueOn),
        closesOn: new Date(input.closesOn),
        greenFrom,
        orangeFrom,
        formula,
        chaseDays: [...chaseDays].sort((a, b) => a - b),
      };
      const { count } =
        version == null
          ? await context.db.reportingRound.createMany({ data: [{ ...key, ...set }], skipDuplicates: true })
          : await context.db.reportingRound.updateMany({
              where: { ...key, version },
              data: { ...set, version: { increment: 1 } },
            });
      const where = { provinceCode_fiscalYear_months: key };
      if (count === 1) await settleRoundClosing(context.db, { provinceCode, today: context.today });
      if (count === 1) return context.db.reportingRound.findUniqueOrThrow({ ...query, where });
      const now = await context.db.reportingRound.findUnique({ where });
      const current = now && {
        ...roundDates(now),
        greenFrom: `${now.greenFrom}`,
        orangeFrom: `${now.orangeFrom}`,
        formula: now.formula,
        chaseDays: now.chaseDays,
      };
      throw new Conflict('STALE_VERSION', { version: now?.version ?? 0 }, current);
    },
  }),
);
