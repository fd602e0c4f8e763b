import { expect, test } from 'vitest';
import { comparedOf, comparing, openedOf, toggledIn } from './compare-address.ts';

const search = (text: string) => new URLSearchParams(text);

test.each([
  ['', [], [], []],
  ['of=a,b', ['a', 'b'], [], []],
  ['of=a,,%20b,a', ['a', 'b'], ['a'], []],
  ['of=1,2,3,4,5,6,7,7', ['1', '2', '3', '4', '5', '6'], ['7'], ['7']],
])('%s', (text, codes, doubled, leftOver) => {
  expect(comparedOf(search(text))).toEqual({ codes, doubled, leftOver });
});

test('other columns leave the rest of the address as it is', () => {
  expect(comparing(search('fy=2566&of=a'), ['a', 'b'])).toBe('/compare?fy=2566&of=a%2Cb');
  expect(comparing(search('of=a'), [])).toBe('/compare');
});

test('a place is opened and closed', () => {
  const opened = toggledIn(search('open=1.1'), 'open', '2.3.2');
  expect([...openedOf(opened)]).toEqual(['1.1', '2.3.2']);
  expect(toggledIn(toggledIn(opened, 'open', '1.1'), 'open', '2.3.2').has('open')).toBe(false);
});
