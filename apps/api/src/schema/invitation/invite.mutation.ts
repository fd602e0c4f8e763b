import { normalEmail } from '@sujarit/auth/identity/email-address';
import { invitePerson, isEmail } from '@sujarit/auth/identity/invite-person';
import { type AuthorityRole, mayHoldTogether, rolesGivenByExecutive } from '@sujarit/auth/roles';
import { Conflict, type FieldProblem, Forbidden, InvalidInput } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { Department } from '../department/department.type.ts';
import { AuthorityRoleEnum } from '../membership/membership.type.ts';
import { tenantKey } from '../tenant-key.ts';
import { Invitation } from './invitation.type.ts';

interface NewInvitation {
  id: string;
  authorityId: string;
  token: string;
}

const InvitationLink = builder.objectRef<NewInvitation>('InvitationLink').implement({
  description: 'An invitation with the token of its link, which is kept nowhere: it is shown this once.',
  authScopes: { may: 'invitation.edit' },
  fields: (t) => ({
    token: t.exposeString('token'),
    invitation: t.prismaField({
      type: Invitation,
      resolve: (query, { authorityId, id }, _args, context) =>
        context.db.invitation.findUniqueOrThrow({ ...query, where: { authorityId_id: { authorityId, id } } }),
    }),
  }),
});

const InviteInput = builder.inputType('InviteInput', {
  fields: (t) => ({
    name: t.string({ required: true }),
    email: t.string({ required: true }),
    role: t.field({ type: AuthorityRoleEnum, required: true }),
    departmentId: t.globalID({ for: [Department], description: 'Needed for a division head.' }),
    position: t.string(),
  }),
});

type Invite = typeof InviteInput.$inferInput;

builder.mutationField('invite', (t) =>
  t.field({
    type: InvitationLink,
    description:
      'Invites a person to a role in the own authority. An open invitation of the same person to the same role is withdrawn.',
    authScopes: { may: 'invitation.edit' },
    errors: {},
    args: { input: t.arg({ type: InviteInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { authorityId } = context;
      const email = normalEmail(input.email);
      const departmentId = await departmentOf(input, context);
      const problems = problemsOf({ ...input, email }, departmentId);
      if (problems.length > 0) throw new InvalidInput('INVALID_INVITATION', problems);
      const same = { authorityId, role: input.role, departmentId };
      await checkRoles(context, { ...same, email });
      const { name, position } = input;
      const person = { name: name.trim(), position: position?.trim() || null, email, invitedBy: context.person.userId };
      const { id, token } = await invitePerson(context.db, { ...same, ...person });
      return { id, authorityId, token };
    },
  }),
);

/** An executive or auditor is named by an executive; nobody gets a role twice, or one that their own excludes. */
async function checkRoles(
  context: ApiContext,
  { email, role, departmentId }: { email: string; role: AuthorityRole; departmentId: string | null },
): Promise<void> {
  if (rolesGivenByExecutive.includes(role) && context.person.workplace?.role !== 'EXECUTIVE')
    throw new Forbidden('ONLY_EXECUTIVE_INVITES');
  const held = await context.db.membership.findMany({
    where: { authorityId: context.authorityId, endedOn: null, user: { email } },
    select: { role: true, departmentId: true },
  });
  if (held.some((one) => one.role === role && one.departmentId === departmentId))
    throw new Conflict('ALREADY_MEMBER', { email });
  if (held.some((one) => !mayHoldTogether(one.role, role))) throw new Conflict('ROLES_EXCLUDE_EACH_OTHER', { email });
}

/** The department named in the input, if it is one of the authority; InvalidInput otherwise. */
async function departmentOf(input: Invite, context: ApiContext): Promise<string | null> {
  if (!input.departmentId) return null;
  const key = tenantKey(input.departmentId.id);
  const found =
    key.authorityId === context.authorityId &&
    (await context.db.department.findUnique({ where: { authorityId_id: key }, select: { id: true } }));
  if (!found) throw new InvalidInput('INVALID_INVITATION', [{ field: 'departmentId', code: 'UNKNOWN' }]);
  return key.id;
}

function problemsOf({ name, email, role, position }: Invite, departmentId: string | null): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!name.trim()) problems.push({ field: 'name', code: 'REQUIRED' });
  if (name.length > 200) problems.push({ field: 'name', code: 'TOO_LONG' });
  if (!isEmail(email)) problems.push({ field: 'email', code: 'NOT_AN_EMAIL' });
  if (position && position.length > 200) problems.push({ field: 'position', code: 'TOO_LONG' });
  if (role === 'DIVISION_HEAD' && !departmentId) problems.push({ field: 'departmentId', code: 'REQUIRED' });
  return problems;
}
