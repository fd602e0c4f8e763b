import { expect, it } from 'vitest';
import { layOutText } from './laid-out.ts';
import { readTargets } from './targets.ts';

it('reads one measure in each row under a header of years', () => {
  const text = 'ค่าเป้าหมาย\tปี 2566\tปี ๒๕๖๗\nจำนวนคดีทุจริตลดลง\tร้อยละ 10\tร้อยละ ๒๐\nคะแนน ITA\t86 คะแนน\t-';
  expect(readTargets(layOutText(text)).map(({ metric, year, value, unit }) => [metric, year, value, unit])).toEqual([
    ['CASE_REDUCTION_PERCENT', 2566, 10, 'ร้อยละ'],
    ['CASE_REDUCTION_PERCENT', 2567, 20, 'ร้อยละ'],
    ['ITA_SCORE', 2566, 86, 'คะแนน'],
  ]);
});

it('takes the score from the words of the goals where there is no table', () => {
  const text = '4. เป้าหมาย\n\nผ่านเกณฑ์การประเมิน ITA (85 คะแนนขึ้นไป) และมีคะแนน ITA ๙๕ คะแนนขึ้นไป ในปี พ.ศ. ๒๕๗๐';
  expect(readTargets(layOutText(text))).toMatchObject([{ metric: 'ITA_SCORE', year: 2570, value: 95 }]);
});

it('does not take the plan table for targets', () => {
  expect(readTargets(layOutText('มิติ\tภารกิจ\tโครงการ/กิจกรรม\tปี 2566\tปี 2567\n1\t1.1\tลดการทุจริต\t1,000\t2,000'))).toEqual(
    [],
  );
});
