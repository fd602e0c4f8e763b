import { expect, it } from 'vitest';
import { maskedEmail, normalEmail } from './email-address.ts';

it('keeps an e-mail address in one form', () => {
  expect(normalEmail(' Somchai@Example.GO.th ')).toBe('somchai@example.go.th');
});

it.each([
  ['Somchai@example.go.th', 's***@example.go.th'],
  ['my secret password', '***'],
  ['p@ss w0rd', '***'],
])('shows %s in a log as %s', (email, shown) => {
  expect(maskedEmail(email)).toBe(shown);
});
