import { createHash } from 'node:crypto';
import { canonicalText, type PlanContent } from '@sujarit/domain/plan-content';
import { loadPlanContent } from './load-plan-content.ts';
import type { TenantClient } from './tenant-unit.ts';

/** SHA-256 (hex) of a content's canonical text: what a signature holds. */
export function hashOfContent(content: PlanContent): string {
  return createHash('sha256').update(canonicalText(content), 'utf8').digest('hex');
}

/** The hash of a plan's content as it stands in this transaction; a signature with another hash is stale. @throws NotFound PLAN_NOT_FOUND */
export async function planContentHash(
  client: TenantClient,
  plan: { authorityId: string; planId: string },
): Promise<string> {
  return hashOfContent(await loadPlanContent(client, plan));
}
