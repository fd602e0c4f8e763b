import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';

/** Length in characters; the upper bound keeps a request from buying unbounded hashing. */
export const passwordLength = { least: 10, most: 128 } as const;

/** argon2id (the library's default variant) with OWASP's parameters: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const common = new Set(dictionary['passwords-common'].filter((word) => word.length >= passwordLength.least));

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

export function verifyPassword({ hash: kept, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(kept, password.normalize('NFKC'));
}

export type PasswordProblem = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'WEAK_PASSWORD';

/** Why a password cannot be taken: its length, or that it is common, repeats few characters, or is made of the e-mail address. */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const length = [...password].length;
  if (length < passwordLength.least) return 'PASSWORD_TOO_SHORT';
  if (password.length > passwordLength.most) return 'PASSWORD_TOO_LONG';
  const plain = password.toLowerCase();
  const name = email.toLowerCase().split('@')[0] ?? '';
  const madeOfName = name.length >= 4 && plain.replaceAll(name, '').length < 4;
  return common.has(plain) || new Set(plain).size < 5 || plain === email.toLowerCase() || madeOfName
    ? 'WEAK_PASSWORD'
    : null;
}
