import { invitationTokenHash } from '@sujarit/auth/identity/invitation-token';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Person, type Stage } from '../../kit/api.stage.ts';
import { asOwner } from '../../kit/places.ts';
import { globalId } from './reporting.rows.ts';

const problem =
  '__typename ... on Problem { code params } ... on InvalidInputProblem { problems { field code } } ... on ConflictProblem { current }';
const create = `mutation($name: String!) { createDepartment(name: $name) { ${problem} ... on MutationCreateDepartmentSuccess { data { id name ordinal version } } } }`;
const rename = `mutation($id: ID!, $version: Int!, $name: String!) { renameDepartment(id: $id, version: $version, name: $name) { ${problem}
  ... on MutationRenameDepartmentSuccess { data { name version } } } }`;
const invite = `mutation($input: InviteInput!) { invite(input: $input) { ${problem} ... on MutationInviteSuccess { data { token invitation { id email state } } } } }`;
const withdraw = `mutation($id: ID!) { withdrawInvitation(id: $id) { ${problem} ... on MutationWithdrawInvitationSuccess { data { state } } } }`;
const end = `mutation($id: ID!, $version: Int!) { endMembership(id: $id, version: $version) { ${problem} ... on MutationEndMembershipSuccess { data { endedOn } } } }`;
const members =
  'query($ended: Boolean) { members(ended: $ended) { edges { node { id version name email role department { name } endedOn } } } }';

let stage: Stage;
let authorityId: string;
let officer: Person;
let auditor: Person;
let executive: Person;

const memberOf = async (person: Person) => {
  const { data } = await officer.ask(members, { ended: true });
  const { rows } = await asOwner(stage.kit, (owner) =>
    owner.query('SELECT id FROM membership WHERE user_id = $1', [person.userId]),
  );
  const id = globalId('Membership', authorityId, rows[0].id);
  return data.members.edges
    .map(({ node }: { node: { id: string } }) => node)
    .find((node: { id: string }) => node.id === id);
};

beforeAll(async () => {
  stage = await openStage();
  authorityId = stage.authorities[0]!.id;
  officer = await stage.memberOf('PLAN_OFFICER', authorityId);
  auditor = await stage.memberOf('AUDITOR', authorityId);
  executive = await stage.memberOf('EXECUTIVE', authorityId);
});
afterAll(() => stage?.close());

describe('departments', () => {
  it('are made and renamed, each name once', async () => {
    const finance = (await officer.ask(create, { name: ' กองคลัง ' })).data.createDepartment.data;
    expect(finance).toMatchObject({ name: 'กองคลัง', ordinal: 1, version: 1 });
    expect((await officer.ask(create, { name: 'กองคลัง' })).data.createDepartment).toMatchObject({
      code: 'DEPARTMENT_NAME_TAKEN',
    });
    expect((await officer.ask(create, { name: ' ' })).data.createDepartment.problems).toEqual([
      { field: 'name', code: 'REQUIRED' },
    ]);
    const { id } = finance;
    expect((await officer.ask(rename, { id, version: 1, name: 'กองช่าง' })).data.renameDepartment.data).toEqual({
      name: 'กองช่าง',
      version: 2,
    });
    const stale = await officer.ask(rename, { id, version: 1, name: 'อื่น' });
    expect(stale.data.renameDepartment).toMatchObject({
      code: 'STALE_VERSION',
      current: { name: 'กองช่าง', version: 2 },
    });
    expect((await auditor.ask(create, { name: 'ก' })).errors?.[0]?.message).toBe('ROLE_MAY_NOT');
    expect((await auditor.ask('{ departments { name } }')).data.departments).toEqual([{ name: 'กองช่าง' }]);
  });
});

describe('invitations', () => {
  const input = { name: 'ผู้อำนวยการ', email: ' Head@Example.go.th ', role: 'EXECUTIVE' };

  it('show their token once and keep its hash alone', async () => {
    const { token, invitation } = (await executive.ask(invite, { input })).data.invite.data;
    expect(invitation).toMatchObject({ email: 'head@example.go.th', state: 'OPEN' });
    const [row] = await stage.system((client) => client.invitation.findMany({ where: { authorityId } }));
    expect(row?.tokenHash).toBe(invitationTokenHash(token));
    expect(JSON.stringify(row)).not.toContain(token);
    const events = await stage.system((client) => client.auditEvent.findMany({ where: { entity: 'invitation' } }));
    expect(JSON.stringify(events.map(({ after }) => after))).not.toContain(row?.tokenHash);
  });

  it('replace an open one of the same person, and are withdrawn', async () => {
    const { invitation } = (await executive.ask(invite, { input })).data.invite.data;
    const states = async () =>
      (await auditor.ask('{ invitations { edges { node { state } } } }')).data.invitations.edges.map(
        ({ node }: { node: { state: string } }) => node.state,
      );
    expect(await states()).toEqual(['OPEN', 'WITHDRAWN']);
    expect((await officer.ask(withdraw, { id: invitation.id })).data.withdrawInvitation.data.state).toBe('WITHDRAWN');
    expect((await officer.ask(withdraw, { id: invitation.id })).data.withdrawInvitation.data.state).toBe('WITHDRAWN');
  });

  it('name what is wrong by its field, and refuse who is there already', async () => {
    const bad = await officer.ask(invite, { input: { name: '', email: 'x', role: 'DIVISION_HEAD' } });
    expect(bad.data.invite.problems).toEqual([
      { field: 'name', code: 'REQUIRED' },
      { field: 'email', code: 'NOT_AN_EMAIL' },
      { field: 'departmentId', code: 'REQUIRED' },
    ]);
    const { email } = await memberOf(auditor);
    expect((await executive.ask(invite, { input: { name: 'ก', email, role: 'AUDITOR' } })).data.invite).toMatchObject({
      code: 'ALREADY_MEMBER',
    });
    expect((await auditor.ask(invite, { input })).errors?.[0]?.message).toBe('ROLE_MAY_NOT');
  });
});

describe('members', () => {
  it('end their work, but not the last plan officer, though two end each other’s at once', async () => {
    const first = await memberOf(officer);
    expect((await officer.ask(end, { id: first.id, version: first.version })).data.endMembership).toMatchObject({
      code: 'LAST_PLAN_OFFICER',
    });
    const other = await stage.memberOf('PLAN_OFFICER', authorityId);
    const second = await memberOf(other);
    const both = await Promise.all([
      officer.ask(end, { id: second.id, version: 1 }),
      other.ask(end, { id: first.id, version: 1 }),
    ]);
    const results = both.map(({ data }) => data?.endMembership.data?.endedOn ?? data?.endMembership.code ?? 'no more');
    expect(results.filter((result) => result === '2023-04-10')).toHaveLength(1);
    // the other one asked in time and is the last, or asked as somebody who had no work here any more
    expect(results.filter((result) => ['LAST_PLAN_OFFICER', 'no more'].includes(result))).toHaveLength(1);
  });

  it('are not those of another authority', async () => {
    const stranger = await stage.memberOf('PLAN_OFFICER', stage.authorities[1]!.id);
    const id = (await memberOf(auditor)).id;
    expect((await stranger.ask(end, { id, version: 1 })).data.endMembership).toMatchObject({
      code: 'NO_SUCH_MEMBERSHIP',
    });
  });

  it('let nobody make a signer or an auditor but an executive, and nobody hold roles that exclude each other', async () => {
    const refusals = await Promise.all(
      ['EXECUTIVE', 'AUDITOR'].map((role) =>
        officer.ask(invite, { input: { name: 'ก', email: 'someone@example.go.th', role } }),
      ),
    );
    expect(refusals.map(({ data }) => data.invite.code)).toEqual(['ONLY_EXECUTIVE_INVITES', 'ONLY_EXECUTIVE_INVITES']);
    const { email } = await memberOf(officer);
    const answer = await executive.ask(invite, { input: { name: 'ก', email, role: 'EXECUTIVE' } });
    expect(answer.data.invite).toMatchObject({ __typename: 'ConflictProblem', code: 'ROLES_EXCLUDE_EACH_OTHER' });
  });
});
