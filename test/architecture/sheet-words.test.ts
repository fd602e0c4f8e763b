import { readFileSync } from 'node:fs';
import { problemWords } from '@sujarit/documents/sheet/problem-words';
import { expect, it } from 'vitest';
import { root } from '../../infra/start/folders.mjs';

const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const judges = [
  'packages/domain/src/ita/read-ita-row.ts',
  'packages/domain/src/ita/judge-ita-rows.ts',
  'packages/domain/src/sheet/find-authority.ts',
  'packages/domain/src/tenants/judge-authority-rows.ts',
  'packages/auth/src/tenants/judge-person-rows.ts',
];

it('what is wrong in a row of a sheet is said in the same words on the page and in the workbook of refused rows', () => {
  const codes = new Set(judges.flatMap((path) => read(path).match(/'[A-Z]+(_[A-Z]+)+'/g) ?? []));
  const { problem } = JSON.parse(read('apps/rollup/app/locales/th/sheets.json')) as { problem: Record<string, string> };
  const english = JSON.parse(read('apps/rollup/app/locales/en/sheets.json')) as { problem: Record<string, string> };
  const said = [...codes].map((code) => code.slice(1, -1)).filter((code) => code in problem);
  expect(said.length).toBe(Object.keys(problem).length);
  for (const code of said) {
    const params = Object.fromEntries(
      (problem[code]?.match(/\w+(?=\}\})/g) ?? []).map((name) => [name, `{{${name}}}`]),
    );
    expect(problemWords(code, params)).toBe(problem[code]);
    expect(english.problem[code]).toBeTruthy();
  }
});
