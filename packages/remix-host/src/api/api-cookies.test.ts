import { expect, test } from 'vitest';
import { cookieHeaderForApi, hasSessionCookie, setCookieForVisitor } from './api-cookies.ts';

const name = 'sujarit_admin';

test('only the API’s own cookies go to it, under its names', () => {
  const header =
    'lang=th; sujarit_admin=tok%3D=; sujarit_rollup=other; sujarit_admin.two_factor=t; sujarit_admin-workplace=m1';
  expect(cookieHeaderForApi(header, name)).toBe('sujarit.session_token=tok%3D=; sujarit.two_factor=t');
  expect(cookieHeaderForApi(null, name)).toBe('');
});

test('a cookie that one app keeps is read back as what the API set', () => {
  for (const apiName of [
    'sujarit.session_token',
    '__Secure-sujarit.session_token',
    'sujarit.state',
    '__Secure-sujarit.two_factor',
  ]) {
    const passed = setCookieForVisitor(`${apiName}=a.b%2B=; Path=/; Domain=api.example; HttpOnly; SameSite=Lax`, name);
    expect(passed).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookieHeaderForApi(passed?.split(';')[0] ?? '', name)).toBe(`${apiName}=a.b%2B=`);
  }
});

test('cookies of others are not passed on', () => {
  expect(setCookieForVisitor('tracking=1; Path=/', name)).toBeUndefined();
  expect(setCookieForVisitor('nonsense', name)).toBeUndefined();
});

test('a session of the other app is no session here', () => {
  expect(hasSessionCookie('sujarit_rollup=x', name)).toBe(false);
  expect(hasSessionCookie('__Secure-sujarit_admin=x', name)).toBe(true);
});
