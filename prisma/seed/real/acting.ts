import { type Database, runTenantUnit, type TenantClient, type TenantScope } from '@sujarit/db/tenant-unit';
import { demoAccount } from '../account-list.ts';

/** Does something as one of the demo's people, in one transaction with that person's scope, as the API does it. */
export type Acting = <T>(email: string, action: string, work: (client: TenantClient) => Promise<T>) => Promise<T>;

/** Acts for an authority with the people who work for it, and for its province with those of the province. */
export function actingFor(database: Database, authority: { id: string; provinceCode: string }): Acting {
  let request = 0;
  return (email, action, work) => {
    const { id, name, offices, authorities } = demoAccount(email);
    const role = (offices[0] ?? authorities[0])!.role;
    const scope: TenantScope =
      offices.length > 0
        ? { kind: 'province', provinceCode: authority.provinceCode }
        : { kind: 'authority', authorityId: authority.id };
    request += 1;
    const actor = { userId: id, name, role, action, requestId: `demo-${request}`, address: 'demo' };
    return runTenantUnit(database, scope, actor, work);
  };
}
