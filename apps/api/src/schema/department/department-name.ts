import { Conflict, InvalidInput } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';

const longestName = 200;

/** The name trimmed; InvalidInput where it is empty or too long, Conflict where another department of the authority has it. */
export async function freeDepartmentName(
  context: ApiContext,
  authorityId: string,
  name: string,
  own?: string,
): Promise<string> {
  const trimmed = name.trim().replace(/\s+/gu, ' ');
  if (!trimmed) throw new InvalidInput('INVALID_DEPARTMENT', [{ field: 'name', code: 'REQUIRED' }]);
  if (trimmed.length > longestName) throw new InvalidInput('INVALID_DEPARTMENT', [{ field: 'name', code: 'TOO_LONG' }]);
  const taken = await context.db.department.findFirst({
    where: { authorityId, name: trimmed, ...(own ? { id: { not: own } } : {}) },
    select: { id: true },
  });
  if (taken) throw new Conflict('DEPARTMENT_NAME_TAKEN', { name: trimmed });
  return trimmed;
}
