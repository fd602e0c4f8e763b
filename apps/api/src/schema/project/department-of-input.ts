import { accessible } from '@sujarit/auth/ability';
import { Forbidden, InvalidInput } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { tenantKey } from '../tenant-key.ts';
import type { ProjectInputArg } from './project.inputs.ts';

/**
 * The department that a save gives a project; undefined where the save leaves it as it stands. A division head gives a project to no other
 * department, and to none.
 */
export async function departmentOfInput(
  context: ApiContext,
  { departmentId }: ProjectInputArg,
  standing: { authorityId: string; departmentId: string | null },
): Promise<string | null | undefined> {
  if (departmentId === undefined) return undefined;
  const key = departmentId && tenantKey(departmentId.id);
  const wanted = key?.id ?? null;
  if (wanted === standing.departmentId) return undefined;
  if (context.actor?.workplace?.role === 'DIVISION_HEAD') throw new Forbidden('DEPARTMENT_IS_GIVEN_BY_OFFICER');
  if (!key) return null;
  const where = { AND: [accessible(context.ability, 'department.read')], ...key };
  const found =
    key.authorityId === standing.authorityId &&
    (await context.db.department.findFirst({ where, select: { id: true } }));
  if (!found) throw new InvalidInput('INVALID_PROJECT', [{ field: 'departmentId', code: 'UNKNOWN' }]);
  return wanted;
}
