import { abilityOf, may } from '@sujarit/auth/ability';
import type { Action } from '@sujarit/auth/actions';
import { scopeOf, unitActor, type Workplace } from '@sujarit/auth/actor';
import { jobActor } from '@sujarit/auth/job-actor';
import { type Database, runTenantUnit } from '@sujarit/db/tenant-unit';
import { thaiDate } from '@sujarit/domain/fiscal-calendar';
import type { JobName, JobOrder } from '@sujarit/domain/job-catalogue';
import type { Unit } from './job-context.ts';
import { systemActor, systemScope } from './system-unit.ts';

/** Who ordered a job, as it stands now. */
export interface Orderer {
  /** May the person still do what the job does? */
  allowed: boolean;
  /** In the person's name and scope; in the worker's own, where the person's workplace is gone. */
  unit: Unit;
  /** In the person's name beyond their scope, for a reason. */
  beyond(reason: string): Unit;
  /** Whose rows, for the log. */
  tenant: string;
}

/** Rebuilds the orderer and the right from the order. A person who is gone leaves the worker to end the job in its own name. */
export async function ordererOf(database: Database, job: JobName, action: Action, order: JobOrder): Promise<Orderer> {
  // memberships end by the real day, as they do for sign-ins, also where the demo stands on another
  const actor = await jobActor(database, order, thaiDate(new Date()));
  if (!actor?.workplace) {
    const scope = systemScope('the orderer of a job has no workplace any more');
    const by = systemActor(job, order.requestId);
    const unit: Unit = (work) => runTenantUnit(database, scope, by, work);
    return { allowed: false, unit, beyond: () => unit, tenant: 'none' };
  }
  const scope = scopeOf(actor.workplace);
  const by = unitActor(actor, { action: job, requestId: order.requestId, address: 'worker' });
  return {
    allowed: may(abilityOf(actor.workplace), action),
    unit: (work) => runTenantUnit(database, scope, by, work),
    beyond: (reason) => (work) => runTenantUnit(database, systemScope(reason), by, work),
    tenant: tenantOf(actor.workplace),
  };
}

function tenantOf(workplace: Workplace): string {
  if (workplace.kind === 'authority') return workplace.authorityId;
  if (workplace.provinceCode) return `province:${workplace.provinceCode}`;
  return workplace.regionNo ? `region:${workplace.regionNo}` : 'nation';
}
