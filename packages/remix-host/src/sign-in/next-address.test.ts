import { expect, test } from 'vitest';
import { nextAddress } from './next-address.ts';

test.each([
  ['/plans?fy=2566', '/plans?fy=2566'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [null, '/'],
])('%j leads to %s', (wish, address) => {
  expect(nextAddress(wish)).toBe(address);
});
