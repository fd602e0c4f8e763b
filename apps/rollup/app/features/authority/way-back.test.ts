import { expect, test } from 'vitest';
import { wayBack } from './way-back.ts';

test.each([
  ['fy=2566&round=6&report=MISSING&q=เมือง&view=history', null, 'table', '/?fy=2566&round=6&report=MISSING&q='],
  ['fy=2566&round=6&from=inbox&planId=x', null, 'inbox', '/inbox?fy=2566&round=6'],
  ['of=a,b&open=x&from=compare&view=project&project=p', null, 'compare', '/compare?of=a%2Cb&open=x'],
  ['node=2.3.2&from=best', '52', 'best', '/compare/best?node=2.3.2'],
  ['picture=risks&cell=4-5&from=pictures', null, 'pictures', '/pictures?picture=risks&cell=4-5'],
  ['picture=rank&area=region%3D3&from=pictures', '30', 'pictures', '/pictures/30?picture=rank&area=region%3D3'],
  ['q=x&from=elsewhere', null, 'table', '/?q=x'],
  ['light=RED&view=plan', '52', 'province', '/provinces/52?light=RED'],
  ['', null, 'table', '/'],
])('%s of %s goes to the %s', (search, province, name, to) => {
  const back = wayBack(new URLSearchParams(search), province);
  expect(back.name).toBe(name);
  expect(back.to.startsWith(to)).toBe(true);
});
