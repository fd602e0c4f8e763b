import { frameworksOf } from '@sujarit/db/load-frameworks';
import { blankPlanDocument } from '@sujarit/db/plan-as-document';
import { Forbidden, NotFound } from '@sujarit/domain/errors';
import type { RequestHandler } from 'express';
import { fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { departmentNames, forWorkbook, sendWorkbook } from './send-workbook.ts';

/** GET /files/plan/empty: a workbook for a plan by the newest framework for all, for who may bring documents of an authority. */
export function emptyPlanWorkbookRoute(parts: FileParts): RequestHandler {
  return async (request, response) => {
    const { workplace, unit } = await fileRequest(parts, request, 'import.edit');
    if (workplace.kind !== 'authority') throw new Forbidden('ROLE_MAY_NOT');
    const { authorityId } = workplace;
    const template = await unit(async (client) => {
      const authority = await client.authority.findUnique({
        where: { id: authorityId },
        select: { type: true, nameTh: true, district: true, province: true },
      });
      const framework = await client.framework.findFirst({
        ...forWorkbook,
        where: frameworksOf(null),
        orderBy: [{ yearFrom: 'desc' }, { id: 'asc' }],
      });
      if (!authority || !framework) throw new NotFound('FILE_NOT_FOUND');
      const { id: frameworkId, yearFrom, yearTo } = framework;
      return {
        plan: blankPlanDocument(authority, { frameworkId, yearFrom, yearTo }),
        framework,
        departments: await departmentNames(client, authorityId),
      };
    });
    await sendWorkbook(response, 'แบบกรอกแผนป้องกันการทุจริต', template);
  };
}
