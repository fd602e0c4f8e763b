import { settleRoundClosing } from '@sujarit/db/settle-round-closing';
import { runTenantUnit } from '@sujarit/db/tenant-unit';
import type { Services } from '../job-context.ts';
import { systemActor, systemScope } from '../system-unit.ts';

/** Closes the rounds whose day has passed, one transaction a province; a second run finds nothing to do. */
export async function closeRounds({ database, dayOf }: Services): Promise<object> {
  const today = dayOf(new Date());
  const unit = <T>(work: Parameters<typeof runTenantUnit<T>>[3]) =>
    runTenantUnit(database, systemScope('close the rounds whose day has passed'), systemActor('close-rounds'), work);
  const due = await unit((client) =>
    client.reportingRound.findMany({
      where: { closedAt: null, closesOn: { lt: new Date(today) } },
      distinct: ['provinceCode'],
      select: { provinceCode: true },
      orderBy: { provinceCode: 'asc' },
    }),
  );
  let closed = 0;
  for (const { provinceCode } of due)
    closed += await unit((client) => settleRoundClosing(client, { provinceCode, today }));
  return { closed };
}
