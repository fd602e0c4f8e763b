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
    const parts = partsOf(found.map(({ code }) => code));
    await client.exportPart.createMany({ data: parts.map((part) => ({ ...part, id: randomUUID(), exportId })) });
  });
}

/** The ranges of the parts: each goes on where the one before ends; the last has no end. No authorities are one part, too. */
function partsOf(codes: string[]) {
  const count = Math.max(1, Math.ceil(codes.length / partSize));
  return Array.from({ length: count }, (_, part) => {
    const own = codes.slice(part * partSize, (part + 1) * partSize);
    const upToCode = part === count - 1 ? null : own.at(-1)!;
    return { afterCode: codes[part * partSize - 1] ?? '', upToCode, total: own.length };
  });
}
