import type { ReportProgress as Progress } from '@sujarit/domain/report-progress';
import { builder } from '../builder.ts';
import { LightEnum, PercentFormulaEnum } from '../round/round.type.ts';

export const ReportProgress = builder.objectRef<Progress>('ReportProgress').implement({
  fields: (t) => ({
    projects: t.exposeInt('projects', { description: 'The denominator of the percent.' }),
    notStarted: t.exposeInt('notStarted'),
    inProgress: t.exposeInt('inProgress'),
    done: t.exposeInt('done'),
    cannot: t.exposeInt('cannot'),
    counted: t.exposeInt('counted', { description: 'The numerator of the percent, by the round’s formula.' }),
    percent: t.exposeFloat('percent', { nullable: true, description: 'Two decimals; null where nothing is planned.' }),
    formula: t.expose('formula', { type: PercentFormulaEnum }),
    light: t.expose('light', { type: LightEnum, description: 'NOT_REPORTED until it is sent.' }),
    lightWhenSent: t.expose('lightWhenSent', { type: LightEnum, description: 'The colour if it were sent as it is.' }),
    ordinanceBudget: t.expose('ordinanceBudget', { type: 'Decimal' }),
    disbursed: t.expose('disbursed', { type: 'Decimal' }),
  }),
});
