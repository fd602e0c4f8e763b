import { aggregateColumns } from '@sujarit/domain/aggregate-columns';
import { describe, expect, test } from 'vitest';
import { cellsOf, sameFigure, totalsOfCsv } from './file-totals.ts';

describe('totals of a file', () => {
  test('are the cells of the last line under their headings', () => {
    const columns = aggregateColumns({ withProvince: false });
    const line = (cell: (key: string, index: number) => string) =>
      columns.map(({ key }, index) => cell(key, index)).join(',');
    const csv = [
      `\uFEFF${columns.map(({ th }) => (th.includes(',') ? `"${th}"` : th)).join(',')}`,
      line((key) => (key === 'name' ? '"อบต. ก, ข"' : '1')),
      line((key) => (key === 'name' ? 'อบต. ค' : '1')),
      line((key) => ({ name: 'รวม', projects: '64', percent: '37.5', disbursed: '1000.50' })[key] ?? ''),
      '',
    ].join('\r\n');
    expect(totalsOfCsv(csv)).toMatchObject({
      authorities: '2',
      projects: '64',
      percent: '37.5',
      disbursed: '1000.50',
      cannot: null,
    });
  });

  test('cells with quotes and separators', () => {
    expect(cellsOf('a,"b, ""c""",,d')).toEqual(['a', 'b, "c"', '', 'd']);
    expect(cellsOf(',,"",1,')).toEqual(['', '', '', '1', '']);
  });

  test.each([
    ['50000', '50000.00', true],
    ['37.5', '37.50', true],
    ['100', '10', false],
    [null, null, true],
    [null, '0', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameFigure(a, b)).toBe(same);
  });
});
