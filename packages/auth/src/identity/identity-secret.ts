/** Secrets that examples and demos show, and that anybody can therefore know. */
const knownToAll = /^(demo|dev|test|example|change)|0123456789/i;

/** Throws unless the secret that signs cookies can be trusted: in production 32 characters or more, none of an example, not a few characters repeated. */
export function requireStrongSecret(secret: string, production: boolean): void {
  if (!production) return;
  if (knownToAll.test(secret)) throw new Error('sign-in secret: one of an example is refused in production');
  if (secret.length < 32) throw new Error('sign-in secret: production needs 32 characters or more');
  if (new Set(secret).size < 10) throw new Error('sign-in secret: too few different characters to be random');
}
