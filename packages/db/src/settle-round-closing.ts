import type { TenantClient } from './tenant-unit.ts';

/**
 * Closes the rounds whose day has passed, of a province or (null, in the system scope alone) of all, and opens those again whose day was put
 * off. Answers how many rounds changed. `today`: ISO date.
 */
export async function settleRoundClosing(
  client: TenantClient,
  { provinceCode, today }: { provinceCode: string | null; today: string },
): Promise<number> {
  const [settled] = await client.$queryRaw<{ changed: number }[]>`
    SELECT app.settle_round_closing(${provinceCode}, ${today}::date) AS changed`;
  return settled?.changed ?? 0;
}
