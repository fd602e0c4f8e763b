import type { ScheduleEvery } from '@sujarit/db/generated/prisma/client';
import { Conflict } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';

interface Office {
  provinceCode: string | null;
  regionNo: number | null;
}

/** Lets no other of the office come between a look at its schedules and the writing, until the transaction ends. */
export async function holdSchedules({ db }: ApiContext, { provinceCode, regionNo }: Office): Promise<void> {
  const lock = `schedules ${provinceCode} ${regionNo}`;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
}

/** @throws Conflict SCHEDULE_EXISTS where the office has a running one for the day */
export async function refuseTakenDay(
  { db }: ApiContext,
  { provinceCode, regionNo }: Office,
  { every, day }: { every: ScheduleEvery; day: number },
): Promise<void> {
  const taken = await db.exportSchedule.count({ where: { provinceCode, regionNo, every, day, stoppedAt: null } });
  if (taken > 0) throw new Conflict('SCHEDULE_EXISTS');
}
