import { randomUUID } from 'node:crypto';
import type { JobContext } from '../job-context.ts';
import { type AggregateFilter, authoritiesOf } from './aggregate-pages.ts';
import { auditHeadOf } from './audit-head.ts';

/** Authorities of one part: a province is two or three, the nation some fifty. */
const partSize = 150;

/**
 * Divides an export into parts, once: ranges of its authorities by code, the last without an end. The head of the audit chains is taken before,
 * so that whatever changes while the parts are gathered shows as a difference of the heads.
 */
export async function planParts(
  { payload: { exportId }, unit, services, order }: JobContext<'make-aggregate-export'>,
  filter: AggregateFilter,
): Promise<void> {
  const { hash } = await auditHeadOf(services.database, filter, order.requestId);
  await unit(async (client) => {
    const where = authoritiesOf(filter);
    const found = await client.authority.findMany({ where, select: { code: true }, orderBy: { code: 'asc' } });
    const { count } = await client.aggregateExport.updateMany({
      where: { id: exportId, headBefore: null },
      data: { headBefore: hash, total: found.length },
    });
    if (count === 0) return;
    const ends = found.flatMap(({ code }, index) => ((index + 1) % partSize === 0 ? [code] : []));
    // the last part has no end
    if (ends.at(-1) === found.at(-1)?.code) ends.pop();
    const parts = ['', ...ends].map((afterCode, index) => ({ afterCode, upToCode: ends[index] ?? null }));
    await client.exportPart.createMany({ data: parts.map((range) => ({ ...range, id: randomUUID(), exportId })) });
  });
}
