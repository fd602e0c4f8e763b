import { encodeGlobalID } from '@pothos/plugin-relay';
import { partsOf } from '@sujarit/domain/aggregate-row';
import type { PartsOfRows, ProvinceRow as Row } from '@sujarit/domain/province-table';
import { AuthoritySizeEnum, AuthorityTypeEnum } from '../authority/authority.type.ts';
import { builder } from '../builder.ts';
import { PlanStateEnum } from '../plan/plan.type.ts';
import { ReportStateEnum } from '../report/report.type.ts';
import { LightEnum, RoundStandingEnum } from '../round/round.type.ts';
import type { LoadedTable } from './read-province-table.ts';

type ScalarName = 'Boolean' | 'Date' | 'DateTime' | 'Decimal' | 'Float' | 'ID' | 'Int' | 'String';
type EnumOfRow =
  | typeof AuthoritySizeEnum
  | typeof AuthorityTypeEnum
  | typeof LightEnum
  | typeof PlanStateEnum
  | typeof ReportStateEnum
  | typeof RoundStandingEnum;

interface Column {
  type: ScalarName | EnumOfRow;
  nullable?: boolean;
  description?: string;
  /** Where the row's own property is not the answer. */
  read?: (row: Row) => unknown;
}

type Parts = ReturnType<typeof partsOf>;

const columns: { [Key in keyof Row]?: Column } = {
  id: { type: 'ID', description: 'The authority’s id.', read: (row) => encodeGlobalID('Authority', row.id) },
  no: { type: 'Int' },
  code: { type: 'String' },
  name: { type: 'String' },
  type: { type: AuthorityTypeEnum },
  size: { type: AuthoritySizeEnum, nullable: true, description: 'Null where nobody has said.' },
  district: { type: 'String', nullable: true },
  districtCode: { type: 'String', nullable: true },
  simulated: { type: 'Boolean' },
  dissolved: { type: 'Boolean', description: 'No more at work, but counted in this year.' },
  planState: { type: PlanStateEnum, nullable: true },
  reportState: { type: ReportStateEnum, nullable: true },
  reported: { type: 'Boolean', description: 'Sent or accepted.', read: (row) => row.reported === 1 },
  standing: { type: RoundStandingEnum, nullable: true },
  sentOn: { type: 'Date', nullable: true },
  daysLate: { type: 'Int', nullable: true },
  projects: { type: 'Int', description: 'The denominator of the percent.' },
  inProgress: { type: 'Int' },
  done: { type: 'Int' },
  cannot: { type: 'Int' },
  counted: { type: 'Int', description: 'The numerator of the percent.' },
  percent: { type: 'Float', nullable: true, description: 'Null where not reported: that is not 0 %.' },
  light: { type: LightEnum },
  planBudget: { type: 'Decimal' },
  ordinanceBudget: { type: 'Decimal' },
  disbursed: { type: 'Decimal' },
  riskLow: { type: 'Int' },
  riskMedium: { type: 'Int' },
  riskHigh: { type: 'Int' },
  riskVeryHigh: { type: 'Int' },
  itaTotal: { type: 'Decimal', nullable: true },
  itaLevel: { type: 'String', nullable: true },
  itaLastTotal: { type: 'Decimal', nullable: true },
  lastActAt: {
    type: 'DateTime',
    nullable: true,
    description:
      'When the authority’s own people last changed anything: not the province’s acts on it, and nothing of what it was.',
  },
  consistent: { type: 'Int' },
  inconsistent: { type: 'Int' },
};

/** Columns that split a figure up, read when they are asked for. */
const partColumns: { [Key in keyof Parts]: Column } = {
  cannotNoBudget: { type: 'Int' },
  cannotPolicyChanged: { type: 'Int' },
  cannotNotEnoughStaff: { type: 'Int' },
  cannotOther: { type: 'Int' },
  projectsDimension1: { type: 'Int' },
  projectsDimension2: { type: 'Int' },
  projectsDimension3: { type: 'Int' },
  projectsDimension4: { type: 'Int' },
  projectsDimensionOther: { type: 'Int' },
  budgetDimension1: { type: 'Decimal' },
  budgetDimension2: { type: 'Decimal' },
  budgetDimension3: { type: 'Decimal' },
  budgetDimension4: { type: 'Decimal' },
  budgetDimensionOther: { type: 'Decimal' },
};

const named = Object.entries(columns) as [keyof Row, Column][];
const namedParts = Object.entries(partColumns) as [keyof Parts, Column][];
const reader = (name: keyof Row, { read }: Column) => read ?? ((row: Row): unknown => row[name]);
const partOf = (parts: PartsOfRows, { id }: Row, name: keyof Parts) => partsOf(parts.get(id) ?? null)[name];

export interface RowOfTable {
  row: Row;
  table: Pick<LoadedTable, 'parts'>;
}

/** Every field is a property that stands ready: a province has hundreds of rows, and none of them asks anything of its own. */
export const ProvinceRow = builder.objectRef<RowOfTable>('ProvinceRow').implement({
  description: 'One authority in the province’s table. Money in baht.',
  fields: (t) => {
    const field = ({ type, nullable = false, description }: Column, resolve: unknown) =>
      t.field({ type, nullable, description, resolve } as never);
    return Object.fromEntries([
      ...named.map(([name, column]) => {
        const read = reader(name, column);
        return [name, field(column, ({ row }: RowOfTable) => read(row))];
      }),
      ...namedParts.map(([name, column]) => [
        name,
        field(column, async ({ row, table }: RowOfTable) => partOf(await table.parts(), row, name)),
      ]),
    ]);
  },
});

/** Half the work and half the bytes of the same rows as objects, which a screen of hundreds of them feels. */
export const ProvinceColumns = builder.objectRef<LoadedTable>('ProvinceColumns').implement({
  description: 'The rows of a province’s table column by column, each in the order of the rows. Money in baht.',
  fields: (t) => {
    const field = ({ type, nullable = false, description }: Column, resolve: unknown) =>
      t.field({ type: [type], nullable: { list: false, items: nullable }, description, resolve } as never);
    return Object.fromEntries([
      ...named.map(([name, column]) => {
        const read = reader(name, column);
        return [name, field(column, ({ rows }: LoadedTable) => rows.map(read))];
      }),
      ...namedParts.map(([name, column]) => [
        name,
        field(column, async ({ rows, parts }: LoadedTable) => {
          const known = await parts();
          return rows.map((row) => partOf(known, row, name));
        }),
      ]),
    ]);
  },
});
