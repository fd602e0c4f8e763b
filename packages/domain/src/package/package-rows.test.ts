import { describe, expect, it } from 'vitest';
import { aggregateRow, aggregateTotals } from '../aggregate-row.ts';
import type { PackageSource } from './package-groups.ts';
import { authorityRows, summaries } from './package-rows.ts';
import { tableTotalling } from './package-table.ts';
import { packageTables } from './package-tables.ts';

const progress = { inProgress: 1, done: 2, cannot: 0, ordinanceBudget: '10.25', disbursed: '5.00' };

function source(code: string, district: string, framework: string | null): PackageSource {
  const figures = framework
    ? {
        planState: 'IN_USE' as const,
        frameworkId: framework,
        projects: 4,
        planBudget: '100.50',
        projectsByDimension: { '1': 3, '-': 1 },
        budgetByDimension: { '1': '100.50' },
        reportState: 'SENT' as const,
        reportSentOn: '2023-04-01',
        inProgress: 1,
        done: 2,
        cannot: 0,
        cannotByReason: {},
        ordinanceBudget: '10.25',
        disbursed: '5.00',
        riskLow: 0,
        riskMedium: 1,
        riskHigh: 2,
        riskVeryHigh: 0,
        itaTotal: '86.55',
        itaLevel: 'ผ่าน',
        itaLastTotal: '80.00',
        consistent: 0,
        inconsistent: 0,
        progressByDimension: { '1': progress },
        risksByDimension: { '1': 3 },
        riskMatrix: { '4-5': 2, '-': 1 },
      }
    : null;
  const authority = { code, nameTh: code, type: 'SAO', province: 'ลำปาง', district, simulated: false };
  const row = aggregateRow({ no: 1, authority, figures, round: null, months: 6, today: '2023-05-01' });
  return { row, regionNo: 5, provinceCode: '52', districtCode: district, formula: 'DONE', figures };
}

const sources = [source('1', 'ข', 'a'), source('2', 'ก', 'b'), source('3', 'ข', null)];

function gathered(of = sources) {
  const gathering = summaries('nation', (framework, code) => ({ framework, dimensionName: code }));
  for (const each of of) gathering.add(each);
  return new Map(gathering.tables().map(({ name, rows }) => [name, rows]));
}

describe('tables of a package', () => {
  it('sum to the same totals however they are grouped', () => {
    const whole = aggregateTotals(sources.map(({ row }) => row));
    const tables = gathered();
    for (const name of ['regions', 'provinces', 'districts', 'types'] as const) {
      const { fields } = packageTables('nation').find((table) => table.name === name)!;
      const sums = tableTotalling(fields);
      for (const row of tables.get(name)!) sums.add(row);
      expect(whole, name).toMatchObject(sums.totals());
    }
    expect(tables.get('districts')!.map(({ district, authorities }) => [district, authorities])).toEqual([
      ['ก', 1],
      ['ข', 2],
    ]);
  });

  it('keep the dimensions of different frameworks apart, with projects without a place last', () => {
    const rows = gathered().get('dimensions')!;
    expect(rows.map(({ framework, dimension }) => `${framework} ${dimension}`)).toEqual(['a 1', 'a -', 'b 1', 'b -']);
    expect(rows[0]).toMatchObject({ projects: 3, done: 2, percent: 66.67, planBudget: '100.50', risks: 3 });
    expect(rows[1]).toMatchObject({ projects: 1, done: 0, percent: 0, planBudget: '0.00', disbursed: '0.00' });
  });

  it('count risks by level and by likelihood and impact, every cell', () => {
    const tables = gathered();
    expect(tables.get('risk-levels')).toContainEqual({ level: 'HIGH', risks: 4, authorities: 2 });
    expect(tables.get('risk-matrix')).toHaveLength(26);
    expect(tables.get('risk-matrix')).toContainEqual({ likelihood: 4, impact: 5, risks: 4 });
    expect(tables.get('risk-matrix')!.at(-1)).toEqual({ likelihood: null, impact: null, risks: 2 });
    expect(authorityRows(sources[0]!)['risk-authorities']).toMatchObject({ risks: 3, riskHigh: 2 });
  });

  it('give the ITA results by level, and say how many have none', () => {
    expect(gathered().get('ita-levels')).toEqual([
      { itaLevel: 'ผ่าน', authorities: 2, mean: '86.55', lowest: '86.55', highest: '86.55' },
      { itaLevel: 'ไม่มีผลประเมิน', authorities: 1, mean: null, lowest: null, highest: null },
    ]);
  });

  it('hold provinces and regions only where the area has several', () => {
    const names = (size: 'province' | 'region' | 'nation') => packageTables(size).map(({ name }) => name);
    expect(names('province')).not.toContain('provinces');
    expect(names('region')).toContain('provinces');
    expect(names('region')).not.toContain('regions');
    expect(names('nation')).toContain('regions');
    expect(packageTables('nation').every(({ th }) => th.length <= 25)).toBe(true);
  });

  it('of nothing have totals 0', () => {
    const { fields } = packageTables('province')[0]!;
    expect(tableTotalling(fields).totals()).toMatchObject({ projects: 0, disbursed: '0.00', percent: null });
    expect(gathered([]).get('types')).toEqual([]);
  });
});
