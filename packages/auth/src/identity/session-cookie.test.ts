import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { sessionTokenReader } from './session-cookie.ts';

const secret = 'a secret of the installation';
const read = sessionTokenReader(secret, false);
const signed = (token: string, by: string) =>
  encodeURIComponent(`${token}.${createHmac('sha256', by).update(token).digest('base64')}`);
const cookie = (value: string, name = 'sujarit.session_token') => `theme=dark; ${name}=${value}; language=th`;

test('a token that we signed is read', () => {
  expect(read(cookie(signed('token1', secret)))).toBe('token1');
});

test.each([
  ['signed with another secret', cookie(signed('token1', 'another'))],
  ['of another under our signature', cookie(signed('token1', secret).replace('token1', 'token2'))],
  ['without a signature', cookie('token1')],
  ['with an empty signature', cookie('token1.')],
  ['with a signature that is no Base64', cookie(`token1.${'*'.repeat(43)}=`)],
  ['in the cookie of https, asked without', cookie(signed('token1', secret), '__Secure-sujarit.session_token')],
  ['in no cookie', ''],
])('a token %s is none', (_what, header) => {
  expect(read(header)).toBeNull();
});

test('production reads the cookie of https alone', () => {
  const inProduction = sessionTokenReader(secret, true);
  expect(inProduction(cookie(signed('token1', secret), '__Secure-sujarit.session_token'))).toBe('token1');
  expect(inProduction(cookie(signed('token1', secret)))).toBeNull();
});
