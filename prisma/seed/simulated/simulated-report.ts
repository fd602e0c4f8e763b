import type { PlanRows } from '@sujarit/db/create-plan-rows';
import type { CannotReason, EntryStatus } from '@sujarit/domain/report-lifecycle';
import { DEMO_YEAR, dayAfter, momentOf } from '../demo-clock.ts';
import type { Random } from '../random.ts';
import { stableIds } from '../stable-id.ts';
import type { Fate } from './fates.ts';

const REASONS: readonly CannotReason[] = ['NO_BUDGET', 'POLICY_CHANGED', 'NOT_ENOUGH_STAFF', 'OTHER'];
const OTHER_REASONS = ['เลื่อนเนื่องจากสถานการณ์น้ำท่วม', 'ผู้รับจ้างไม่ยื่นข้อเสนอ', 'อยู่ระหว่างโอนงานให้หน่วยงานอื่น'];
const REMARKS = ['ดำเนินการตามแผน', 'อยู่ระหว่างจัดซื้อจัดจ้าง', 'รอประชุมคณะกรรมการ', 'เผยแพร่ผลทางเว็บไซต์แล้ว'];
const RETURN_REASONS = ['ยอดเบิกจ่ายไม่ตรงกับหลักฐาน ขอให้ตรวจสอบ', 'ยังไม่ระบุผลของบางโครงการ', 'ขอให้แนบหลักฐานการดำเนินการ'];

interface ReportToMake {
  rows: PlanRows;
  fate: Fate;
  /** Projects that the province marked as not consistent: their reporting is blocked (R8). */
  blocked: ReadonlySet<string>;
  /** Who decides for the province. */
  decider: { id: string; name: string };
  sender: string;
  random: Random;
}

/** The report of the demo's 6-month round with its entries and the province's decision, as rows; nothing where none was begun. */
export function simulatedReport({ rows, fate, blocked, decider, sender, random }: ReportToMake) {
  if (fate.report === 'NONE') return { reports: [], entries: [], decisions: [] };
  const { authorityId, id: planId } = rows.plan;
  const newId = stableIds(`report ${planId}`);
  const id = newId();
  const draft = fate.report === 'DRAFT';
  const sentOn = draft
    ? null
    : fate.report === 'LATE'
      ? dayAfter('2023-04-20', random.int(1, 5))
      : dayAfter('2023-04-01', random.int(0, 19));
  const state = fate.report === 'ON_TIME' || fate.report === 'LATE' ? 'SENT' : fate.report;
  const report = {
    authorityId,
    id,
    planId,
    fiscalYear: DEMO_YEAR,
    months: 6,
    state,
    sentOn,
    sentAt: sentOn && momentOf(sentOn, random.int(8, 16), random.int(0, 59)),
    senderId: sentOn && 'simulated',
    senderName: sentOn && sender,
    version: 1,
  };
  const amounts = new Map(
    rows.budgets.filter((row) => row.fiscalYear === DEMO_YEAR).map((row) => [row.projectId, row.amount]),
  );
  const entries = [...amounts].map(([projectId, amount]) => ({
    authorityId,
    id: newId(),
    reportId: id,
    projectId,
    ...progress({ amount, random, vigour: draft ? fate.vigour / 3 : fate.vigour, blocked: blocked.has(projectId) }),
    updatedAt: momentOf(sentOn ?? '2023-04-12', 9),
    updatedBy: sender,
  }));
  const kind = state === 'ACCEPTED' ? 'ACCEPT' : 'RETURN';
  const decided = state === 'ACCEPTED' || state === 'RETURNED';
  const decision = {
    authorityId,
    id: newId(),
    reportId: id,
    kind,
    reason: kind === 'RETURN' ? random.pick(RETURN_REASONS) : null,
    deciderId: decider.id,
    deciderName: decider.name,
    decidedAt: momentOf(dayAfter(sentOn ?? '2023-04-01', random.int(1, 3)), 14),
  };
  return { reports: [report], entries, decisions: decided ? [decision] : [] };
}

interface ProgressToMake {
  amount: number | null;
  vigour: number;
  blocked: boolean;
  random: Random;
}

function progress({ amount, vigour, blocked, random }: ProgressToMake) {
  const status = blocked ? 'NOT_STARTED' : drawnStatus(vigour, random);
  const percent = { NOT_STARTED: 0, DONE: 100, CANNOT: 0, IN_PROGRESS: random.int(1, 9) * 10 }[status];
  const inOrdinance = amount !== null && status !== 'NOT_STARTED' && random.chance(0.85);
  const ordinanceBudget = inOrdinance ? Math.round((amount! * random.int(80, 105)) / 10_000) * 100 : null;
  const spent = status === 'DONE' ? random.int(85, 100) : status === 'IN_PROGRESS' ? Math.round(percent * 0.8) : 0;
  const reason = status === 'CANNOT' ? random.pick(REASONS) : null;
  return {
    status,
    percent,
    inOrdinance,
    ordinanceBudget,
    disbursed: ordinanceBudget === null ? null : Math.round((ordinanceBudget * spent) / 100),
    reason,
    reasonText: reason === 'OTHER' ? random.pick(OTHER_REASONS) : null,
    remark: random.chance(0.3) ? random.pick(REMARKS) : null,
  };
}

function drawnStatus(vigour: number, random: Random): EntryStatus {
  const drawn = random.next();
  const done = vigour * 0.85;
  const cannot = 0.06;
  if (drawn < done) return 'DONE';
  if (drawn < done + cannot) return 'CANNOT';
  return drawn < done + cannot + (1 - done) * 0.6 ? 'IN_PROGRESS' : 'NOT_STARTED';
}
