import { accessible } from '@sujarit/auth/ability';
import { planAsDocument } from '@sujarit/db/plan-as-document';
import { NotFound } from '@sujarit/domain/errors';
import type { RequestHandler } from 'express';
import { fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { rowId } from './row-id.ts';
import { departmentNames, forWorkbook, sendWorkbook } from './send-workbook.ts';

/** GET /files/plan/:authorityId/:planId: the plan as a workbook to be filled and brought back, for who may read the plan. */
export function planWorkbookRoute(parts: FileParts): RequestHandler {
  return async (request, response) => {
    const asking = await fileRequest(parts, request, 'plan.read');
    const authorityId = rowId(request.params.authorityId);
    const planId = rowId(request.params.planId);
    const template = await asking.unit(async (client) => {
      const where = { AND: [accessible(asking.ability, 'plan.read')], authorityId, id: planId };
      const found = await client.plan.findFirst({ where, select: { framework: forWorkbook } });
      if (!found) throw new NotFound('FILE_NOT_FOUND');
      return {
        plan: await planAsDocument(client, { authorityId, planId }),
        framework: found.framework,
        departments: await departmentNames(client, authorityId),
      };
    });
    await sendWorkbook(response, 'แผนป้องกันการทุจริต', template);
  };
}
