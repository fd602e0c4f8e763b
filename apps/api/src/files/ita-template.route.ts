import { accessible } from '@sujarit/auth/ability';
import { standingIta } from '@sujarit/db/ita-results';
import { itaGuide, itaSheet, itaSheetCells } from '@sujarit/documents/sheet/ita-sheet';
import { writeSheets } from '@sujarit/documents/sheet/write-sheets';
import { NotFound } from '@sujarit/domain/errors';
import { resultKey } from '@sujarit/domain/ita/judge-ita-rows';
import { planDocumentKinds } from '@sujarit/domain/plan-document-kinds';
import type { RequestHandler } from 'express';
import { fileRequest } from './file-request.ts';
import type { FileParts } from './files.routes.ts';
import { announceFile } from './send-file.ts';

/** GET /files/sheet/ita/:fiscalYear: a workbook to be filled with the year's ITA results of the office's authorities, with those that stand. */
export function itaTemplateRoute(parts: FileParts): RequestHandler {
  return async (request, response) => {
    const asking = await fileRequest(parts, request, 'ita.edit');
    const fiscalYear = Number(request.params.fiscalYear);
    if (!/^2[56]\d\d$/.test(String(request.params.fiscalYear))) throw new NotFound('FILE_NOT_FOUND');
    const { authorities, standing } = await asking.unit(async (client) => ({
      authorities: await client.authority.findMany({
        where: { AND: [accessible(asking.ability, 'authority.read')], state: 'ACTIVE' },
        select: { id: true, code: true, nameTh: true, type: true, district: { select: { nameTh: true } } },
        orderBy: { code: 'asc' },
      }),
      standing: await standingIta(client, [fiscalYear]),
    }));
    announceFile(response, { name: `แบบกรอกผล ITA ${fiscalYear}.xlsx`, mediaType: planDocumentKinds.xlsx });
    const rows = authorities.map(({ id, district, ...authority }) =>
      itaSheetCells({
        ...authority,
        district: district?.nameTh ?? null,
        fiscalYear,
        values: standing.get(resultKey(id, fiscalYear)) ?? null,
      }),
    );
    await writeSheets(response, [{ layout: itaSheet, rows }], itaGuide);
  };
}
