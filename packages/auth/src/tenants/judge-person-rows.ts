import { codeKey } from '@sujarit/domain/sheet/find-authority';
import type { JudgedRow, ReadRow, RowProblem } from '@sujarit/domain/sheet/sheet-row';
import { normalEmail } from '../identity/email-address.ts';
import { isEmail } from '../identity/invite-person.ts';
import { type AuthorityRole, authorityRoles, mayHoldTogether } from '../roles.ts';

/** Roles in the words of sheets. */
export const roleWords: Record<AuthorityRole, string> = {
  PLAN_OFFICER: 'เจ้าหน้าที่แผน',
  DIVISION_HEAD: 'หัวหน้ากอง/สำนัก',
  EXECUTIVE: 'ผู้บริหาร',
  AUDITOR: 'ผู้ตรวจสอบภายใน',
};

/** A role that a person holds, or is invited to. */
export interface HeldRole {
  email: string;
  /** Of the authority. */
  code: string;
  authorityName: string;
  role: AuthorityRole;
  department: string | null;
}

export interface PeopleView {
  /** Authorities that are there or come with the sheet, by `codeKey`; no id before they come. */
  authorities: ReadonlyMap<string, { id: string | null; nameTh: string }>;
  members: readonly HeldRole[];
  /** Open invitations. */
  invited: readonly HeldRole[];
}

interface Asked extends HeldRole {
  person: string;
  position: string | null;
}

/** What each row of people would do: an invitation, or nothing where the person has the role or is invited to it. */
export function judgePersonRows(rows: readonly ReadRow[], view: PeopleView): JudgedRow[] {
  const members = byEmail(view.members);
  const invited = byEmail(view.invited);
  const read = rows.map((row) => ({ row, ...readRow(row, view) }));
  const asked = byEmail(read.map((one) => ({ ...one.asked, line: one.row.line })));
  return read.map(({ row, asked: one, id, problems }) => {
    const own = members.get(one.email) ?? [];
    const beside = (asked.get(one.email) ?? []).filter(({ line }) => line !== row.line);
    const doubled = beside.filter((other) => isSame(other, one));
    if (doubled.length > 0)
      problems.push({
        column: null,
        code: 'ROW_DOUBLED',
        params: { lines: doubled.map(({ line }) => line).join(', ') },
      });
    const excluded = [...own, ...(invited.get(one.email) ?? []), ...beside].find(
      (other) => other.code === one.code && !mayHoldTogether(other.role, one.role),
    );
    if (excluded) problems.push({ column: 'role', code: 'ROLES_EXCLUDE', params: { other: roleWords[excluded.role] } });
    const elsewhere = own.find(({ code }) => code !== one.code);
    if (elsewhere && !says(row.cells.elsewhere))
      problems.push({ column: 'email', code: 'MEMBER_ELSEWHERE', params: { name: elsewhere.authorityName } });
    const base = { ...row, matchedId: id, label: one.person || one.email };
    if (problems.length > 0) return { ...base, verdict: 'REFUSED', values: null, before: null, problems };
    const has = [...own, ...(invited.get(one.email) ?? [])].some((other) => isSame(other, one));
    const { authorityName, ...values } = one;
    return {
      ...base,
      verdict: has ? 'SAME' : 'ADDED',
      values: { ...values },
      before: has ? { ...values } : null,
      problems,
    };
  });
}

const isSame = (one: HeldRole, other: HeldRole) =>
  one.code === other.code && one.role === other.role && one.department === other.department;

const says = (typed: string | undefined) => typed !== undefined && /^(ใช่|yes|✓|1)$/i.test(typed);

function byEmail<Held extends { email: string }>(held: readonly Held[]): Map<string, Held[]> {
  return Map.groupBy(held, ({ email }) => email);
}

function readRow({ cells }: ReadRow, { authorities }: PeopleView) {
  const problems: RowProblem[] = [];
  const wrong = (column: string, code: string, params: RowProblem['params'] = {}) =>
    problems.push({ column, code, params });
  const code = codeKey(cells.code ?? '');
  const authority = authorities.get(code);
  if (!code) wrong('code', 'CODE_MISSING');
  else if (!authority) wrong('code', 'CODE_UNKNOWN', { code: cells.code ?? '' });
  const email = normalEmail(cells.email ?? '');
  if (!isEmail(email)) wrong('email', 'EMAIL_WRONG', { value: cells.email ?? '' });
  const person = cells.person ?? '';
  if (!person) wrong('person', 'PERSON_MISSING');
  if (person.length > 200) wrong('person', 'TOO_LONG', { most: 200 });
  const position = cells.position ?? null;
  if (position && position.length > 200) wrong('position', 'TOO_LONG', { most: 200 });
  const role = roleOf(cells.role ?? '');
  if (!role) wrong('role', 'ROLE_UNKNOWN', { value: cells.role ?? '', roles: Object.values(roleWords).join(', ') });
  const department = cells.department ?? null;
  if (role === 'DIVISION_HEAD' && !department) wrong('department', 'DEPARTMENT_MISSING');
  const authorityName = authority?.nameTh ?? '';
  const asked: Asked = { email, code, authorityName, role: role ?? 'PLAN_OFFICER', department, person, position };
  return { asked, id: authority?.id ?? null, problems };
}

function roleOf(typed: string): AuthorityRole | undefined {
  const plain = typed.replace(/\s/g, '');
  return authorityRoles.find((role) => role === plain || roleWords[role] === plain);
}
