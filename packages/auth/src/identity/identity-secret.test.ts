import { describe, expect, it } from 'vitest';
import { requireStrongSecret } from './identity-secret.ts';

describe('the sign-in secret in production', () => {
  it.each([
    ['kJ8s-short', /32 characters/],
    ['demo-kJ82nf9sLqPzX0vBtRw5yEu7oCmA3hD', /example/],
    ['0123456789abcdef0123456789abcdef', /example/],
    ['ab'.repeat(20), /too few/],
  ])('refuses %s', (secret, why) => {
    expect(() => requireStrongSecret(secret, true)).toThrow(why);
    expect(() => requireStrongSecret(secret, false)).not.toThrow();
  });

  it('takes a random one', () => {
    expect(() => requireStrongSecret('z4Kq9w-Tm2uXc8vB1nR6yEo3sLd7fGhJ', true)).not.toThrow();
  });
});
