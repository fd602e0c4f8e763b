/** The secret of development, so that a clone runs at once; production refuses it. */
export const developmentSecret = 'development-secret-of-sujarit-not-for-production';

/** Throws unless the secret that signs cookies can be trusted: in production 32 characters or more, not the default, not a few characters repeated. */
export function requireStrongSecret(secret: string, production: boolean): void {
  if (!production) return;
  if (secret === developmentSecret) throw new Error('sign-in secret: the development secret is refused in production');
  if (secret.length < 32) throw new Error('sign-in secret: production needs 32 characters or more');
  if (new Set(secret).size < 10) throw new Error('sign-in secret: too few different characters to be random');
}
