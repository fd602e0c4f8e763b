import { expect, it } from 'vitest';
import { judgePersonRows, type PeopleView } from './judge-person-rows.ts';

const view: PeopleView = {
  authorities: new Map([
    ['1', { id: 'a', nameTh: 'อบต.ก' }],
    ['2', { id: null, nameTh: 'อบต.ข' }],
  ]),
  members: [{ email: 'a@x.example', code: '1', authorityName: 'อบต.ก', role: 'PLAN_OFFICER', department: null }],
  invited: [{ email: 'b@x.example', code: '1', authorityName: 'อบต.ก', role: 'EXECUTIVE', department: null }],
};
const person = { code: '๑', email: 'C@x.example', person: 'ก', role: 'เจ้าหน้าที่แผน' };
const judged = (...rows: Record<string, string>[]) =>
  judgePersonRows(
    rows.map((cells, at) => ({ line: at + 2, cells })),
    view,
  ).map(({ verdict, problems }) => [verdict, ...problems.map(({ code }) => code)].join(' '));

it.each([
  ['somebody new is invited', person, 'ADDED'],
  ['also to an authority that comes with the sheet', { ...person, code: '2' }, 'ADDED'],
  ['a member is there already', { ...person, email: 'a@x.example' }, 'SAME'],
  ['so is one who is invited', { ...person, email: 'b@x.example', role: 'EXECUTIVE' }, 'SAME'],
  ['who signs does not write', { ...person, email: 'b@x.example' }, 'REFUSED ROLES_EXCLUDE'],
  ['a member elsewhere has to be meant', { ...person, code: '2', email: 'a@x.example' }, 'REFUSED MEMBER_ELSEWHERE'],
  ['and may be', { ...person, code: '2', email: 'a@x.example', elsewhere: 'ใช่' }, 'ADDED'],
  ['a head needs a department', { ...person, role: 'หัวหน้ากอง/สำนัก' }, 'REFUSED DEPARTMENT_MISSING'],
  ['no e-mail', { ...person, email: 'ก@' }, 'REFUSED EMAIL_WRONG'],
  ['no name', { ...person, person: '' }, 'REFUSED PERSON_MISSING'],
  ['no such role', { ...person, role: 'นายก' }, 'REFUSED ROLE_UNKNOWN'],
  ['no such authority', { ...person, code: '9' }, 'REFUSED CODE_UNKNOWN'],
])('%s', (_why, row, outcome) => expect(judged(row)).toEqual([outcome]));

it('the same twice is refused twice', () =>
  expect(judged(person, { ...person })).toEqual(['REFUSED ROW_DOUBLED', 'REFUSED ROW_DOUBLED']));
