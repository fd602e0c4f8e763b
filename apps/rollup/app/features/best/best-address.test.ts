import { expect, test } from 'vitest';
import { bestAsked, toBest } from './best-address.ts';

test('what an address does not say, or says wrongly, is the usual', () => {
  const usual = { framework: null, node: null, kind: null, sized: null, by: 'PROGRESS', province: null, first: 10 };
  expect(bestAsked(new URLSearchParams())).toEqual(usual);
  expect(bestAsked(new URLSearchParams('by=LUCK&first=-3'))).toEqual(usual);
  expect(bestAsked(new URLSearchParams('by=ITA&first=30&node=2.3.2')).first).toBe(30);
});

test('another wish keeps the rest of the address, and begins with the first few again', () => {
  const search = new URLSearchParams('of=a,b&node=1.1.1&first=30');
  expect(toBest(search, { node: '2.3.2' })).toBe('/compare/best?of=a%2Cb&node=2.3.2');
  expect(toBest(search, { node: '' })).toBe('/compare/best?of=a%2Cb');
  expect(toBest(search, { first: '40' })).toContain('first=40');
});
