import { expect, it } from 'vitest';
import { layOutText } from './laid-out.ts';
import { readTitle, readYears, yearSpans } from './plan-title.ts';

it('joins the lines of the title and stops before the authority and the years', () => {
  const text = '\nแผนปฏิบัติการป้องกันการทุจริต\n\nเพื่อยกระดับคุณธรรมและความโปร่งใส\n\nของเทศบาลตำบลตัวอย่าง (พ.ศ. 2566 - 2570)';
  const laidOut = layOutText(text);
  expect(readTitle(laidOut)).toEqual({ title: 'แผนปฏิบัติการป้องกันการทุจริตเพื่อยกระดับคุณธรรมและความโปร่งใส', line: 1 });
  expect(readYears(laidOut, 1, [])).toMatchObject({ from: 2566, to: 2570 });
});

it('takes a plan of one year', () => {
  expect(readYears(layOutText('แผนปฏิบัติการป้องกันการทุจริต\nประจำปีงบประมาณ พ.ศ. ๒๕๖๗'), 0, [])).toMatchObject({
    from: 2567,
    to: 2567,
  });
});

it('takes the years that all sheets print where there is no title, and none where they differ', () => {
  const laidOut = layOutText('ก');
  expect(readYears(laidOut, null, ['ปี ๒๕๖๖ – ๒๕๗๐', 'พ.ศ. 2566-2570'])).toMatchObject({ from: 2566, to: 2570 });
  expect(readYears(laidOut, null, ['ปี ๒๕๖๖ – ๒๕๗๐', 'ไตรมาส ๑'])).toBeNull();
});

it('does not take the national strategy of twenty years for the plan', () => {
  expect(yearSpans('ยุทธศาสตร์ชาติ (พ.ศ. ๒๕๖๑ - ๒๕๘๐)', 0)).toEqual([]);
});
