import { encodeGlobalID } from '@pothos/plugin-relay';
import type { ProvinceRow as Row } from '@sujarit/domain/province-table';
import { AuthorityTypeEnum } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { PlanStateEnum } from '../plan/plan.type.ts';
import { ReportStateEnum } from '../report/report.type.ts';
import { LightEnum, RoundStandingEnum } from '../round/round.type.ts';

type AuthorityType = (typeof AuthorityTypeEnum)['$inferType'];

/** Every field is a property that stands ready: a province has hundreds of rows, and none of them asks anything of its own. */
export const ProvinceRow = builder.objectRef<Row>('ProvinceRow').implement({
  description: 'One authority in the province’s table. Money in baht.',
  fields: (t) => ({
    id: t.id({ description: 'The authority’s id.', resolve: (row) => encodeGlobalID('Authority', row.id) }),
    no: t.exposeInt('no'),
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    type: t.field({ type: AuthorityTypeEnum, resolve: (row) => row.type as AuthorityType }),
    district: t.exposeString('district', { nullable: true }),
    districtCode: t.exposeString('districtCode', { nullable: true }),
    simulated: t.exposeBoolean('simulated'),
    planState: t.expose('planState', { type: PlanStateEnum, nullable: true }),
    reportState: t.expose('reportState', { type: ReportStateEnum, nullable: true }),
    reported: t.boolean({ description: 'Sent or accepted.', resolve: (row) => row.reported === 1 }),
    standing: t.expose('standing', { type: RoundStandingEnum, nullable: true }),
    sentOn: t.expose('sentOn', { type: 'Date', nullable: true }),
    daysLate: t.exposeInt('daysLate', { nullable: true }),
    projects: t.exposeInt('projects', { description: 'The denominator of the percent.' }),
    inProgress: t.exposeInt('inProgress'),
    done: t.exposeInt('done'),
    cannot: t.exposeInt('cannot'),
    counted: t.exposeInt('counted', { description: 'The numerator of the percent.' }),
    percent: t.exposeFloat('percent', { nullable: true, description: 'Null where not reported: that is not 0 %.' }),
    light: t.expose('light', { type: LightEnum }),
    planBudget: t.expose('planBudget', { type: 'Decimal' }),
    ordinanceBudget: t.expose('ordinanceBudget', { type: 'Decimal' }),
    disbursed: t.expose('disbursed', { type: 'Decimal' }),
    riskLow: t.exposeInt('riskLow'),
    riskMedium: t.exposeInt('riskMedium'),
    riskHigh: t.exposeInt('riskHigh'),
    riskVeryHigh: t.exposeInt('riskVeryHigh'),
    itaTotal: t.expose('itaTotal', { type: 'Decimal', nullable: true }),
    itaLevel: t.exposeString('itaLevel', { nullable: true }),
    itaLastTotal: t.expose('itaLastTotal', { type: 'Decimal', nullable: true }),
    consistent: t.exposeInt('consistent'),
    inconsistent: t.exposeInt('inconsistent'),
    cannotNoBudget: t.exposeInt('cannotNoBudget'),
    cannotPolicyChanged: t.exposeInt('cannotPolicyChanged'),
    cannotNotEnoughStaff: t.exposeInt('cannotNotEnoughStaff'),
    cannotOther: t.exposeInt('cannotOther'),
    projectsDimension1: t.exposeInt('projectsDimension1'),
    projectsDimension2: t.exposeInt('projectsDimension2'),
    projectsDimension3: t.exposeInt('projectsDimension3'),
    projectsDimension4: t.exposeInt('projectsDimension4'),
    projectsDimensionOther: t.exposeInt('projectsDimensionOther'),
    budgetDimension1: t.expose('budgetDimension1', { type: 'Decimal' }),
    budgetDimension2: t.expose('budgetDimension2', { type: 'Decimal' }),
    budgetDimension3: t.expose('budgetDimension3', { type: 'Decimal' }),
    budgetDimension4: t.expose('budgetDimension4', { type: 'Decimal' }),
    budgetDimensionOther: t.expose('budgetDimensionOther', { type: 'Decimal' }),
  }),
});
