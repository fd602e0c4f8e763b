import type { PlanRows } from '@sujarit/db/create-plan-rows';
import { DEMO_DAY, dayAfter, momentOf } from '../demo-clock.ts';
import type { Random } from '../random.ts';
import { stableIds } from '../stable-id.ts';
import type { Fate } from './fates.ts';

const RETURN_REASONS = [
  'งบประมาณรวมไม่ตรงกับรายละเอียดโครงการ ขอให้ตรวจสอบ',
  'ยังไม่มีโครงการในมิติที่ 3 ที่ประชาชนมีส่วนร่วมอย่างชัดเจน',
  'ขอให้ระบุผู้รับผิดชอบให้ครบทุกโครงการ',
];
const NOT_CONSISTENT = ['เนื้อหาโครงการไม่สอดคล้องกับมิติที่ระบุ', 'เป็นงานประจำที่ไม่เกี่ยวกับการป้องกันการทุจริต'];

export interface Decider {
  id: string;
  name: string;
}

interface CourseToMake {
  rows: PlanRows;
  fate: Fate;
  contentHash: string;
  signer: string;
  decider: Decider;
  random: Random;
}

/** What happened to a plan up to the demo's day: its state with dates, the signature, the province's decision and marks, as rows. */
export function simulatedCourse({ rows, fate, contentHash, signer, decider, random }: CourseToMake) {
  const { authorityId, id: planId } = rows.plan;
  const newId = stableIds(`course ${planId}`);
  const settled = fate.plan === 'IN_USE' || fate.plan === 'ANNOUNCED' || fate.plan === 'APPROVED';
  const decided = settled || fate.plan === 'RETURNED';
  const signed = decided || fate.plan === 'SIGNED';
  const submitted = signed || fate.plan === 'SUBMITTED';
  // plans in use were made before their first year began; the others are late and still on their way
  const start =
    fate.plan === 'IN_USE' ? dayAfter('2022-07-01', random.int(0, 60)) : dayAfter(DEMO_DAY, -random.int(20, 60));
  const signedOn = dayAfter(start, random.int(1, 5));
  const decidedOn = dayAfter(signedOn, random.int(1, 8));
  const announced = fate.plan === 'IN_USE' || fate.plan === 'ANNOUNCED' ? dayAfter(decidedOn, random.int(1, 6)) : null;
  const plan = {
    ...rows.plan,
    state: fate.plan,
    announcedOn: announced,
    submittedAt: submitted ? momentOf(start, 11) : null,
    decidedAt: decided ? momentOf(decidedOn, 15) : null,
    createdAt: momentOf(dayAfter(start, -random.int(3, 30))),
    updatedAt: momentOf(announced ?? (decided ? decidedOn : start), 16),
  };
  const signature = {
    authorityId,
    id: newId(),
    planId,
    contentHash,
    signerId: 'simulated',
    signerName: signer,
    position: null,
    signedAt: momentOf(signedOn, 9, 30),
  };
  const decision = {
    authorityId,
    id: newId(),
    planId,
    kind: settled ? 'APPROVE' : 'RETURN',
    reason: settled ? null : random.pick(RETURN_REASONS),
    deciderId: decider.id,
    deciderName: decider.name,
    decidedAt: momentOf(decidedOn, 15),
  };
  return {
    plan,
    signatures: signed ? [signature] : [],
    decisions: decided ? [decision] : [],
    marks: settled && random.chance(0.6) ? marksOf({ rows, decider, on: dayAfter(decidedOn, 1), newId, random }) : [],
  };
}

interface MarksToMake {
  rows: PlanRows;
  decider: Decider;
  on: string;
  newId: () => string;
  random: Random;
}

function marksOf({ rows, decider, on, newId, random }: MarksToMake) {
  const strict = random.chance(0.2);
  return rows.projects.map((project) => {
    const consistent = !(strict && random.chance(0.12));
    return {
      authorityId: project.authorityId,
      id: newId(),
      projectId: project.id,
      ordinal: 1,
      projectVersion: 1,
      consistent,
      reason: consistent ? null : random.pick(NOT_CONSISTENT),
      markerId: decider.id,
      markerName: decider.name,
      markedAt: momentOf(on, 13),
    };
  });
}
