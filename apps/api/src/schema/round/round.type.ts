import { roundStandings } from '@sujarit/domain/report-lifecycle';
import { lights, percentFormulas } from '@sujarit/domain/traffic-light';
import { builder } from '../builder.ts';

export const PercentFormulaEnum = builder.enumType('PercentFormula', { values: percentFormulas });
export const LightEnum = builder.enumType('Light', { values: lights });
export const RoundStandingEnum = builder.enumType('RoundStanding', { values: roundStandings });

export const ReportingRound = builder.prismaObject('ReportingRound', {
  authScopes: { may: 'round.read' },
  description:
    'A province’s reporting round: its dates, the thresholds of its colours (R9) and the formula of its percent.',
  fields: (t) => ({
    provinceCode: t.exposeString('provinceCode'),
    fiscalYear: t.exposeInt('fiscalYear'),
    months: t.exposeInt('months'),
    opensOn: t.expose('opensOn', { type: 'Date' }),
    dueOn: t.expose('dueOn', { type: 'Date' }),
    closesOn: t.expose('closesOn', { type: 'Date' }),
    closed: t.boolean({
      description:
        'The round was closed: plan, projects and budget that its figures are counted against stay as they were.',
      resolve: ({ closedAt }) => closedAt !== null,
    }),
    greenFrom: t.expose('greenFrom', { type: 'Decimal' }),
    orangeFrom: t.expose('orangeFrom', { type: 'Decimal' }),
    formula: t.expose('formula', { type: PercentFormulaEnum }),
    chaseDays: t.exposeIntList('chaseDays', {
      description: 'Days from the due date on which those that have not reported are chased; before it where negative.',
    }),
    version: t.exposeInt('version'),
    province: t.relation('province'),
  }),
});
