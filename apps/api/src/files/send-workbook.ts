import type { TenantClient } from '@sujarit/db/tenant-unit';
import { type PlanTemplate, writePlanTemplate } from '@sujarit/documents/plan-template/write-plan-template';
import type { Response } from 'express';
import { announceFile } from './send-file.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Frameworks with all that a workbook needs of one. */
export const forWorkbook = { include: { nodes: { select: { code: true, level: true, nameTh: true } } } } as const;

/** Names of an authority's departments, in its own order. */
export async function departmentNames(client: TenantClient, authorityId: string): Promise<string[]> {
  const departments = await client.department.findMany({
    where: { authorityId },
    select: { name: true },
    orderBy: [{ ordinal: 'asc' }, { name: 'asc' }],
  });
  return departments.map(({ name }) => name);
}

/** Writes a plan as a workbook to be saved; `what` begins its name: "what 2566-2570 authority.xlsx". */
export async function sendWorkbook(response: Response, what: string, template: PlanTemplate): Promise<void> {
  const { plan, organization } = template.plan;
  const name = `${what} ${plan.yearFrom}-${plan.yearTo} ${organization.name}`.replace(/[/\\:*?"<>|]/g, '-');
  announceFile(response, { name: `${name}.xlsx`, mediaType });
  await writePlanTemplate(response, template);
}
