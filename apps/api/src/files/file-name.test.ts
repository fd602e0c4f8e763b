import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

it.each([
  ['แผน ๒๕๖๖.docx', 'แผน ๒๕๖๖.docx'],
  ['C:\\งาน\\แผน.pdf', 'แผน.pdf'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['a\u0000b\r\n\u202etxt.pdf', 'abtxt.pdf'],
])('%s', (given, kept) => expect(fileName(given)).toBe(kept));

it.each(['', '  ', '..', 'folder/', undefined])('refuses %j', (given) =>
  expect(() => fileName(given)).toThrow('FILE_NAME_NEEDED'),
);

it('refuses a name beyond 200 characters', () => expect(() => fileName('ก'.repeat(201))).toThrow('FILE_NAME_TOO_LONG'));
