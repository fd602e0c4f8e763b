import type { TenantClient } from '@sujarit/db/tenant-unit';
import type { EntryStatus } from '@sujarit/domain/report-lifecycle';
import { demoAccount } from '../account-list.ts';
import { DEMO_YEAR } from '../demo-clock.ts';
import type { Acting } from './acting.ts';

interface Progress {
  status: EntryStatus;
  percent: number;
  ordinanceBudget?: number;
  disbursed?: number;
  remark?: string;
}

/** What the plan officer has entered so far, by the project's place in the plan. */
const entered: Record<number, Progress> = {
  1: { status: 'DONE', percent: 100, remark: 'เผยแพร่ประมวลจริยธรรมครบ 3 ช่องทาง' },
  2: { status: 'IN_PROGRESS', percent: 60, ordinanceBudget: 10_000, disbursed: 4_200 },
  3: { status: 'IN_PROGRESS', percent: 50 },
  4: { status: 'NOT_STARTED', percent: 0, remark: 'กำหนดดำเนินการไตรมาส 4' },
  7: { status: 'IN_PROGRESS', percent: 40, ordinanceBudget: 20_000, disbursed: 8_000 },
  8: { status: 'DONE', percent: 100 },
  10: { status: 'DONE', percent: 100 },
  11: { status: 'DONE', percent: 100 },
  12: { status: 'DONE', percent: 100, remark: 'ประกาศนโยบายแล้ว' },
  14: { status: 'IN_PROGRESS', percent: 70 },
  18: { status: 'DONE', percent: 100 },
  19: { status: 'DONE', percent: 100 },
  21: { status: 'DONE', percent: 100 },
  23: { status: 'DONE', percent: 100 },
  24: { status: 'IN_PROGRESS', percent: 50 },
};
/** What a division head has entered for a project of the own division. */
const byDivision: Record<string, Record<number, Progress>> = {
  'finance@changnuea.example': { 9: { status: 'IN_PROGRESS', percent: 50, remark: 'เผยแพร่ผลการจัดซื้อจัดจ้างถึงเดือนมีนาคม' } },
  'works@changnuea.example': { 17: { status: 'DONE', percent: 100 } },
};

export interface HalfReport {
  authorityId: string;
  planId: string;
  officer: string;
  newId: () => string;
}

/** The 6-month report of the demo's year as it stands in the middle of the work: opened with an entry for every project, half of them filled. */
export async function enterHalfReport(
  acting: Acting,
  { authorityId, planId, officer, newId }: HalfReport,
): Promise<void> {
  const reportId = newId();
  await acting(officer, 'report.open', async (client) => {
    await client.report.create({ data: { authorityId, id: reportId, planId, fiscalYear: DEMO_YEAR, months: 6 } });
    const planned = await client.project.findMany({
      where: { authorityId, planId, removedAt: null, budgets: { some: { fiscalYear: DEMO_YEAR } } },
      orderBy: { ordinal: 'asc' },
      select: { id: true },
    });
    await client.reportEntry.createMany({
      data: planned.map(({ id }) => ({ authorityId, id: newId(), reportId, projectId: id })),
    });
  });
  for (const [email, entries] of [[officer, entered], ...Object.entries(byDivision)] as const) {
    await acting(email, 'entry.edit', (client) =>
      enter(client, { authorityId, reportId, by: demoAccount(email).name, entries }),
    );
  }
}

interface Entering {
  authorityId: string;
  reportId: string;
  by: string;
  entries: Record<number, Progress>;
}

async function enter(client: TenantClient, { authorityId, reportId, by, entries }: Entering): Promise<void> {
  for (const [ordinal, progress] of Object.entries(entries)) {
    await client.reportEntry.updateMany({
      where: { authorityId, reportId, project: { ordinal: Number(ordinal) } },
      data: {
        ...progress,
        inOrdinance: progress.ordinanceBudget !== undefined,
        updatedBy: by,
        version: { increment: 1 },
      },
    });
  }
}
