import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const ours = 'https://admin.example.go.th';
const none = { host: 'admin.example.go.th', origin: undefined, secFetchSite: undefined };

test.each([
  ['reading is open to all', { method: 'GET', origin: 'https://evil.example' }, true],
  ['a page of ours', { method: 'POST', origin: ours, secFetchSite: 'same-origin' }, true],
  ['another site', { method: 'POST', origin: 'https://evil.example', secFetchSite: 'cross-site' }, false],
  ['a sister site', { method: 'POST', origin: 'https://rollup.example.go.th', secFetchSite: 'same-site' }, false],
  ['an old browser on our page', { method: 'POST', origin: ours }, true],
  [
    'an old browser by the machine’s own name',
    { method: 'POST', host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' },
    true,
  ],
  ['an old browser elsewhere', { method: 'POST', origin: 'https://evil.example' }, false],
  ['a sandboxed frame', { method: 'POST', origin: 'null' }, false],
  ['nothing said', { method: 'DELETE' }, false],
])('%s', (_what, facts, allowed) => {
  expect(isSameOrigin({ ...none, ...facts }, ours)).toBe(allowed);
});
