import { describe, expect, it } from 'vitest';
import type { RowValues } from '../sheet/sheet-row.ts';
import { itaValues, judgeItaRows, resultKey } from './judge-ita-rows.ts';

const authorities = [
  { id: 'a', code: '6300101', nameTh: 'องค์การบริหารส่วนตำบลจอหอ', province: 'นครราชสีมา' },
  { id: 'b', code: '6300102', nameTh: 'องค์การบริหารส่วนตำบลคลองเมือง', province: 'นครราชสีมา' },
];
const elsewhere = [{ id: 'z', code: '6520201', nameTh: 'องค์การบริหารส่วนตำบลจางเหนือ', province: 'ลำปาง' }];

const filled = {
  code: '6300101',
  name: 'อบต. จอหอ',
  fiscalYear: '๒๕๖๖',
  iit: '88.10',
  eit: '79,55',
  oit: '93.75%',
  indicator1: '90',
  total: '๘๗.๘๐',
  level: 'ผ่าน',
};
const judged = (rows: Record<string, string>[], standing: ReadonlyMap<string, RowValues> = new Map()) =>
  judgeItaRows(
    rows.map((cells, at) => ({ line: at + 2, cells })),
    { authorities, elsewhere, standing, lastYear: 2568 },
  );
const problemsOf = (cells: Record<string, string>) =>
  judged([cells])[0]!.problems.map(({ column, code, params }) => [column, code, params]);

const stands = itaValues({
  fiscalYear: 2566,
  total: '87.80',
  iit: '88.10',
  eit: '79.55',
  oit: '93.75',
  level: 'ผ่าน',
  indicators: new Map([[1, '90.00']]),
});
const standing = new Map([[resultKey('a', 2566), stands]]);

describe('rows of ITA results', () => {
  it('are new, in whatever digits they are typed', () => {
    const [row] = judged([filled]);
    expect([row?.verdict, row?.matchedId, row?.label]).toEqual(['ADDED', 'a', 'องค์การบริหารส่วนตำบลจอหอ']);
    expect(row?.values).toEqual(stands);
  });

  it('change nothing where they say what stands', () => expect(judged([filled], standing)[0]?.verdict).toBe('SAME'));

  it('leave what an empty cell does not say, and the level follows', () => {
    const [row] = judged([{ ...filled, iit: '', oit: '', eit: '90', total: '90.93', level: '' }], standing);
    expect(row?.verdict).toBe('CHANGED');
    expect(row?.values).toEqual({ ...stands, eit: '90.00', total: '90.93', level: 'ผ่านดี' });
    expect(row?.before).toEqual(stands);
  });

  it('say the level where an instrument is not known and more than one may be', () => {
    const rest = { code: '6300101', fiscalYear: '2566', total: '90' };
    expect(judged([{ ...rest, level: 'ผ่าน' }])[0]?.values).toMatchObject({ level: 'ผ่าน', iit: null });
    expect(problemsOf(rest)).toEqual([['level', 'LEVEL_MISSING', { right: 'ผ่านดี / ผ่าน' }]]);
    expect(judged([{ ...rest, total: '84' }])[0]?.values).toMatchObject({ level: 'ต้องปรับปรุง' });
  });

  it('keep no other from being written where one is wrong', () => {
    const rows = judged([filled, { ...filled, code: '999', name: 'อบต.คลองเมืองง' }]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['ADDED', 'REFUSED']);
    expect(rows[1]?.problems).toEqual([
      {
        column: 'code',
        code: 'CODE_UNKNOWN_NEAR',
        params: { code: '999', nearCode: '6300102', nearName: 'องค์การบริหารส่วนตำบลคลองเมือง' },
      },
    ]);
  });

  it('are refused together where two are of one authority and year', () => {
    const rows = judged([filled, { ...filled, total: '87.79' }, { ...filled, fiscalYear: '2567' }]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['REFUSED', 'REFUSED', 'ADDED']);
    expect(rows[0]?.problems).toEqual([{ column: null, code: 'ROW_DOUBLED', params: { lines: '3' } }]);
  });
});

describe('a row is refused', () => {
  it.each([
    ['without a code', { code: '' }, ['code', 'CODE_MISSING', {}]],
    ['with a code that nobody has', { code: '999', name: '' }, ['code', 'CODE_UNKNOWN', { code: '999' }]],
    [
      'with the code of another province',
      { code: '6520201' },
      ['code', 'AUTHORITY_ELSEWHERE', { code: '6520201', name: 'องค์การบริหารส่วนตำบลจางเหนือ', province: 'ลำปาง' }],
    ],
    [
      'with another’s name',
      { name: 'ทต.จอหอ' },
      ['name', 'NAME_DISAGREES', { code: '6300101', name: 'องค์การบริหารส่วนตำบลจอหอ' }],
    ],
    ['with a year to come', { fiscalYear: '2569' }, ['fiscalYear', 'YEAR_WRONG', { from: 2556, to: 2568 }]],
    ['with words for a score', { indicator1: 'ดี' }, ['indicator1', 'SCORE_WRONG', { value: 'ดี' }]],
    ['with a score beyond 100', { indicator1: '100.01' }, ['indicator1', 'SCORE_RANGE', { value: '100.01' }]],
    ['with a score below 0', { indicator1: '-1' }, ['indicator1', 'SCORE_RANGE', { value: '-1' }]],
    ['without a total', { total: '' }, ['total', 'TOTAL_MISSING', {}]],
    [
      'with a total of other weights',
      { total: '87.13' },
      ['total', 'TOTAL_DISAGREES', { total: '87.13', right: '87.80' }],
    ],
    [
      'with a level of another scale',
      { level: 'AA' },
      [
        'level',
        'LEVEL_UNKNOWN',
        { value: 'AA', year: 2566, levels: 'ผ่านดีเยี่ยม, ผ่านดี, ผ่าน, ต้องปรับปรุง, ต้องปรับปรุงโดยด่วน' },
      ],
    ],
    [
      'with a level that its instruments do not reach',
      { level: 'ผ่านดี' },
      ['level', 'LEVEL_DISAGREES', { level: 'ผ่านดี', right: 'ผ่าน', year: 2566 }],
    ],
  ])('%s', (_why, change, problem) => expect(problemsOf({ ...filled, ...change })).toEqual([problem]));
});
