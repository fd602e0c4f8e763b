import { expect, test } from 'vitest';
import { isBare, openedAddress, openedView } from './opened-view.ts';

test('a view opens in the period of the address, and nothing else of it stays', () => {
  const search = new URLSearchParams('fy=2567&round=12&light=RED&sort=name&opened=old');
  const address = openedAddress(search, { id: 'a=', query: 'district=5201&fy=2566' });
  expect(address).toBe('?district=5201&fy=2567&round=12&opened=a%3D');
  expect(openedView(new URLSearchParams(address))).toBe('a=');
});

test.each([
  ['', true],
  ['fy=2566&round=6&q=', true],
  ['fy=2566&light=RED', false],
  ['fy=2566&opened=all', false],
])('the address "%s" leaves the table open: %s', (search, bare) => {
  expect(isBare(new URLSearchParams(search))).toBe(bare);
});
