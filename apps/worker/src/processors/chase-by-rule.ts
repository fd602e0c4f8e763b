import { chaseCandidates } from '@sujarit/db/chase-candidates';
import type { ReportingRound } from '@sujarit/db/generated/prisma/client';
import { sendChase } from '@sujarit/db/send-chase';
import { runTenantUnit } from '@sujarit/db/tenant-unit';
import { chaseDayDue } from '@sujarit/domain/chase-rule';
import type { Logger } from 'pino';
import type { Services } from '../job-context.ts';
import { systemActor, systemScope } from '../system-unit.ts';

const job = 'chase-by-rule';

interface DueRound {
  provinceCode: string;
  fiscalYear: number;
  months: number;
  dueOn: string;
  ruleDays: number;
}

/**
 * Chases by the rules of the rounds: on each of a round's days, the authorities that have not reported, one transaction a province and round.
 * A day's chase is known by its key, so that a second run sends nothing. What fails for one province does not hold up the others.
 */
export async function chaseByRule({ database, dayOf }: Services, log: Logger) {
  const today = dayOf(new Date());
  const scope = systemScope('chase by the rules of the rounds');
  const rounds = await runTenantUnit(database, scope, systemActor(job), async (client) =>
    dueRounds(
      await client.reportingRound.findMany({
        where: { opensOn: { lte: new Date(today) } },
        orderBy: [{ provinceCode: 'asc' }, { fiscalYear: 'asc' }, { months: 'asc' }],
      }),
      today,
    ),
  );
  const failures: unknown[] = [];
  let chased = 0;
  for (const round of rounds) {
    try {
      const sent = await runTenantUnit(database, scope, systemActor(job), async (client) => {
        const { provinceCode, fiscalYear, months, dueOn, ruleDays } = round;
        const orderKey = `rule ${fiscalYear} ${months} ${dueOn} ${ruleDays}`;
        const done = await client.chase.count({ where: { provinceCode, orderKey } });
        if (done > 0) return 0;
        const question = { provinceCode, fiscalYear, months, today };
        const owing = (await chaseCandidates(client, question)).filter(({ reported }) => !reported);
        const authorityIds = owing.map(({ id }) => id);
        return (await sendChase(client, { ...question, dueOn, authorityIds, by: { ruleDays }, orderKey })).targets;
      });
      chased += sent;
    } catch (err) {
      log.error({ err, job, province: round.provinceCode }, 'rule of a round');
      failures.push(err);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${rounds.length} rules failed`);
  return { rules: rounds.length, chased };
}

function dueRounds(rounds: ReportingRound[], today: string): DueRound[] {
  return rounds.flatMap(({ provinceCode, fiscalYear, months, chaseDays, ...round }) => {
    const dueOn = round.dueOn.toISOString().slice(0, 10);
    const ruleDays = chaseDayDue({ dueOn, chaseDays }, today);
    return ruleDays === null ? [] : [{ provinceCode, fiscalYear, months, dueOn, ruleDays }];
  });
}
