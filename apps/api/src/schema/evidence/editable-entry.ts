import { accessible } from '@sujarit/auth/ability';
import type { Prisma } from '@sujarit/db/generated/prisma/client';
import { lockReport } from '@sujarit/db/lock-report';
import { Conflict, NotFound } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';
import { blockOf, blockSelection } from '../report-entry/entry-blocks.ts';

/**
 * The entry whose evidence the person may change now, its report held until the end of the operation. NotFound where it is not theirs;
 * Conflict with what is in the way (R7, R8, or a report that is with the province).
 */
export async function editableEntry(context: ApiContext, entry: Prisma.ReportEntryWhereInput) {
  const found = await context.db.reportEntry.findFirst({
    where: { AND: [accessible(context.ability, 'entry.edit'), entry] },
    select: { authorityId: true, id: true, reportId: true, ...blockSelection },
  });
  const report =
    found && (await lockReport(context.db, { authorityId: found.authorityId, id: found.reportId }, 'to fill'));
  if (!report) throw new NotFound('NO_SUCH_ENTRY');
  const block = blockOf({ ...found, report: { ...found.report, state: report.state } });
  if (block) throw new Conflict(block, { state: report.state });
  return { authorityId: found.authorityId, id: found.id };
}
