import { expect, test } from 'vitest';
import { wayBack } from './way-back.ts';

test.each([
  ['fy=2566&round=6&report=MISSING&q=เมือง&view=history', null, 'table', '/?fy=2566&round=6&report=MISSING&q='],
  ['fy=2566&round=6&from=inbox&planId=x', null, 'inbox', '/inbox?fy=2566&round=6'],
  ['light=RED&view=plan', '52', 'province', '/provinces/52?light=RED'],
  ['', null, 'table', '/'],
])('%s of %s goes to the %s', (search, province, name, to) => {
  const back = wayBack(new URLSearchParams(search), province);
  expect(back.name).toBe(name);
  expect(back.to.startsWith(to)).toBe(true);
});
