import type { TenantScope, UnitActor } from '@sujarit/db/tenant-unit';

/** The scope of the worker's own housekeeping, which belongs to no tenant; the reason is kept by the audit log. */
export function systemScope(reason: string): TenantScope {
  return { kind: 'system', reason };
}

/** The worker itself, as the audit log names it. */
export function systemActor(action: string, requestId = ''): UnitActor {
  return { userId: 'system', name: 'system', role: 'SYSTEM', action, requestId, address: 'worker' };
}
