import { accessible } from '@sujarit/auth/ability';
import type { ApiContext } from '../../context.ts';
import { builder } from '../builder.ts';
import { auditChainOf } from './audit-chain-name.ts';

export const AuditFilter = builder.inputType('AuditFilter', {
  fields: (t) => ({
    entity: t.string({ description: 'A table of the database, such as plan or project.' }),
    entityId: t.string({ description: 'The row’s own id, as an event shows it.' }),
    actorId: t.string(),
    requestId: t.string(),
    action: t.string({ description: 'An operation or job, such as SubmitPlan.' }),
    from: t.field({ type: 'Date', description: 'First day, in Thailand.' }),
    to: t.field({ type: 'Date', description: 'Last day, in Thailand.' }),
  }),
});

/** Events of the workplace's chain that a filter asks for, as far as they may be read. */
export function auditWhere(context: ApiContext, filter: typeof AuditFilter.$inferInput | null | undefined) {
  const { from, to, ...exact } = filter ?? {};
  const equal = Object.fromEntries(Object.entries(exact).filter(([, value]) => value != null)) as Partial<
    Record<keyof typeof exact, string>
  >;
  const at = {
    ...(from ? { gte: new Date(`${from}T00:00:00+07:00`) } : {}),
    ...(to ? { lt: new Date(Date.parse(`${to}T00:00:00+07:00`) + 86_400_000) } : {}),
  };
  return { AND: [accessible(context.ability, 'audit.read')], chain: auditChainOf(context), ...equal, at };
}
