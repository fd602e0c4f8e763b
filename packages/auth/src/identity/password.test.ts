import { describe, expect, it } from 'vitest';
import { hashPassword, passwordProblem, verifyPassword } from './password.ts';

describe('password', () => {
  it('is kept as argon2id with the stated cost and found again', async () => {
    const kept = await hashPassword('ข้าวเหนียวมะม่วง');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword({ hash: kept, password: 'ข้าวเหนียวมะม่วง' })).toBe(true);
    expect(await verifyPassword({ hash: kept, password: 'ข้าวเหนียวมะม่วi' })).toBe(false);
  });

  it.each([
    ['short-pw9', 'PASSWORD_TOO_SHORT'],
    ['x7'.repeat(70), 'PASSWORD_TOO_LONG'],
    ['qwertyuiop', 'WEAK_PASSWORD'],
    ['QwertyUIOP', 'WEAK_PASSWORD'],
    ['aaaaaaaaaaaa', 'WEAK_PASSWORD'],
    ['somchai.r@example.go.th', 'WEAK_PASSWORD'],
    ['somchai.r12', 'WEAK_PASSWORD'],
    ['แผนปฏิบัติการ2566', null],
    ['correct horse battery', null],
  ])('%s: %s', (password, problem) => {
    expect(passwordProblem(password, 'somchai.r@example.go.th')).toBe(problem);
  });
});
