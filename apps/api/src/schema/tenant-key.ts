import { accessible } from '@sujarit/auth/ability';
import type { Action } from '@sujarit/auth/actions';
import { NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../context.ts';

export interface TenantKey {
  authorityId: string;
  id: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of a tenant's row as the API shows it: authority and row, so that every look-up is by the composite key. */
export function tenantId({ authorityId, id }: TenantKey): string {
  return `${authorityId}:${id}`;
}

/** The composite key in an id of the API; NotFound where it is none. */
export function tenantKey(id: string): TenantKey {
  const [authorityId, rowId, ...rest] = id.split(':');
  if (!authorityId || !rowId || rest.length > 0 || !uuid.test(authorityId) || !uuid.test(rowId)) {
    throw new NotFound('NO_SUCH_ROW');
  }
  return { authorityId, id: rowId };
}

/** `findUnique` of a node type: the row with this key, if the action is allowed on it. */
export function findAccessible(action: Action) {
  return (id: string, context: ApiContext) =>
    ({ authorityId_id: tenantKey(id), AND: [accessible(context.ability, action)] }) as never;
}
