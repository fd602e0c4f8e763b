import type { TenantClient } from '@sujarit/db/tenant-unit';
import { authorityOf, idOf, markOf, type Place } from './names.ts';

export async function fillReports(client: TenantClient, place: Place, at: Date): Promise<void> {
  const authorityId = authorityOf(place);
  const mark = markOf(place);
  const id = (row: string) => idOf(place, row);
  const reports = [
    { name: 'report-draft', fiscalYear: 2566, months: 6, state: 'DRAFT' },
    { name: 'report-sent', fiscalYear: 2567, months: 6, state: 'SENT' },
  ] as const;
  for (const { name, ...report } of reports) {
    await client.report.create({
      data: { authorityId, id: id(name), planId: id('plan-in-use'), ...report, senderName: mark },
    });
    for (const index of [1, 2]) {
      const entryId = id(`${name} entry-${index}`);
      await client.reportEntry.create({
        data: {
          authorityId,
          id: entryId,
          reportId: id(name),
          projectId: id(`plan-in-use project-${index}`),
          status: 'IN_PROGRESS',
          percent: 10,
          reasonText: mark,
          remark: mark,
          updatedBy: mark,
        },
      });
      await client.evidence.create({
        data: {
          authorityId,
          id: id(`${name} evidence-${index}`),
          entryId,
          fileId: id('file-evidence'),
          caption: mark,
          addedBy: mark,
          addedAt: at,
        },
      });
    }
    await client.reportDecision.create({
      data: {
        authorityId,
        id: id(`${name} decision`),
        reportId: id(name),
        kind: 'RETURN',
        reason: mark,
        deciderId: mark,
        deciderName: mark,
        decidedAt: at,
      },
    });
  }
  await client.consistencyMark.create({
    data: {
      authorityId,
      id: id('mark'),
      projectId: id('plan-in-use project-1'),
      ordinal: 1,
      projectVersion: 1,
      consistent: true,
      reason: mark,
      markerId: mark,
      markerName: mark,
      markedAt: at,
    },
  });
}
