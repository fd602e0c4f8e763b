import { expect, it } from 'vitest';
import { statementNames } from './statement-names.ts';

it('names a statement from the second time on, always the same', () => {
  const nameOf = statementNames();
  expect(nameOf({ sql: 'SELECT 1' })).toBe('');
  const name = nameOf({ sql: 'SELECT 1' });
  expect(name).not.toBe('');
  expect(nameOf({ sql: 'SELECT 1' })).toBe(name);
  nameOf({ sql: 'SELECT 2' });
  expect(nameOf({ sql: 'SELECT 2' })).not.toBe(name);
});

it('keeps no more names than a connection should hold, whatever is asked', () => {
  const nameOf = statementNames();
  const twice = (sql: string) => [nameOf({ sql }), nameOf({ sql })];
  const names = new Set(Array.from({ length: 5000 }, (_, i) => twice(`SELECT ${i}`)).flat());
  expect(names.size).toBe(301);
  expect(nameOf({ sql: 'SELECT 7' })).toBe('s7');
});
