import { redirect } from '@remix-run/node';
import { authorityRoles, rolesGivenByExecutive } from '@sujarit/auth/roles';
import { api, callApi } from '../../api.server.ts';
import {
  type AuthorityRole,
  CreateDepartmentDocument,
  DepartmentsPageDocument,
  EndMembershipDocument,
  InviteDocument,
  PeoplePageDocument,
  RenameDepartmentDocument,
  WithdrawInvitationDocument,
} from '../../gql/graphql.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';
import { may } from '../viewer/may.ts';
import { refuseUnless } from '../viewer/refuse-unless.server.ts';
import { workingViewer } from '../viewer/viewer.server.ts';
import type { TypedInvitation } from './typed-invitation.ts';

/** Who works for the own authority, and who is invited. */
export async function peoplePage(asked: Asked) {
  const viewer = await workingViewer(asked);
  refuseUnless(asked, viewer, 'member.read');
  const ended = new URL(asked.request.url).searchParams.has('ended');
  const invitations = may(viewer, 'invitation.read');
  const page = await callApi(asked.request, asked.context, PeoplePageDocument, { invitations, ended });
  return {
    members: page.members.edges.map(({ node }) => node),
    invitations: page.invitations?.edges.map(({ node }) => node) ?? [],
    ended,
    today: viewer.today,
    actions: viewer.actions,
    ownMembership: viewer.workplace.membershipId,
  };
}

/** Ends a person's work or withdraws an invitation, and goes back to the list. */
export async function peopleAct(asked: Asked) {
  const form = await asked.request.formData();
  const id = String(form.get('id'));
  const tried =
    form.get('act') === 'end'
      ? await attempt(asked, EndMembershipDocument, 'endMembership', { id, version: Number(form.get('version')) })
      : await attempt(asked, WithdrawInvitationDocument, 'withdrawInvitation', { id });
  if (tried.refusal) return { refusal: tried.refusal };
  throw redirect(`/people?done=${form.get('act') === 'end' ? 'end' : 'withdraw'}`);
}

/** What the invitation's form needs: the departments to choose from, and the roles that the viewer may give. */
export async function invitePage(asked: Asked) {
  const viewer = await workingViewer(asked);
  refuseUnless(asked, viewer, 'invitation.edit');
  const { departments } = await callApi(asked.request, asked.context, DepartmentsPageDocument, {});
  const given = authorityRoles.filter(
    (role) => viewer.workplace.role === 'EXECUTIVE' || !rolesGivenByExecutive.includes(role),
  );
  return { departments, roles: given };
}

/** Invites a person. The link is in this one answer alone: it is kept nowhere and cannot be shown again. */
export async function invitePerson(asked: Asked) {
  const form = await asked.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const typed: TypedInvitation = {
    name: text('name'),
    email: text('email'),
    role: text('role'),
    departmentId: text('departmentId'),
    position: text('position'),
  };
  if (typed.role === '') {
    const missing = (['name', 'email', 'role'] as const).filter((field) => typed[field].trim() === '');
    const problems = missing.map((field) => ({ field, code: 'REQUIRED' }));
    const refusal = { kind: 'INVALID_INPUT' as const, code: 'INVALID_INVITATION', params: {}, problems, current: null };
    return { typed, refusal, invited: undefined };
  }
  const { name, email, position } = typed;
  const role = typed.role as AuthorityRole;
  const departmentId = role === 'DIVISION_HEAD' ? typed.departmentId || null : null;
  const input = { name, email, role, departmentId, position: position || null };
  const tried = await attempt(asked, InviteDocument, 'invite', { input });
  if (tried.refusal) return { typed, refusal: tried.refusal, invited: undefined };
  const { token, invitation } = tried.done;
  const link = new URL('/accept-invitation', api.settings.publicOrigin);
  link.searchParams.set('token', token);
  return { typed: undefined, refusal: undefined, invited: { ...invitation, link: link.href } };
}

/** The departments of the own authority; who may not change them reads them. */
export async function departmentsPage(asked: Asked) {
  const viewer = await workingViewer(asked);
  refuseUnless(asked, viewer, 'member.read');
  const { departments } = await callApi(asked.request, asked.context, DepartmentsPageDocument, {});
  return { departments, actions: viewer.actions };
}

/** Adds or renames a department; a refusal comes back with what was typed and of which one. */
export async function departmentAct(asked: Asked) {
  const form = await asked.request.formData();
  const [id, name] = [String(form.get('id') ?? ''), String(form.get('name') ?? '')];
  const tried = id
    ? await attempt(asked, RenameDepartmentDocument, 'renameDepartment', {
        id,
        name,
        version: Number(form.get('version')),
      })
    : await attempt(asked, CreateDepartmentDocument, 'createDepartment', { name });
  if (tried.refusal) return { id, name, refusal: tried.refusal };
  throw redirect(`/people/departments?done=${id ? 'rename' : 'add'}`);
}
