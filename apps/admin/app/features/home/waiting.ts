import { openCount } from '../import/finding-counts.ts';
import { importAddress, planAddress } from '../plan/project-address.ts';

/** One thing that waits for the viewer: the key of its words, where it is done, and what the words need. */
export interface Waiting {
  key: string;
  to: string;
  values: Record<string, string | number>;
}

interface WaitingFacts {
  role: string;
  plan: {
    id: string;
    state: string;
    gaps: readonly unknown[];
    signatures: readonly { stale: boolean }[];
    decisions: readonly { kind: string; reason?: string | null }[];
  } | null;
  documents: readonly {
    id: string;
    state: string;
    measureCount: number;
    file: { name: string };
    sentBy?: { nameTh: string; nameEn: string } | null;
    plan?: unknown;
    findingCounts: readonly { count: number; severity: string; state: string }[];
  }[];
  report: { state: string; progress: { notStarted: number; projects: number } } | null;
  round: { opensOn: string; dueOn: string } | null;
  today: string;
  unreadNotices: number;
}

/** What waits for a person of a role, the most pressing first. */
export function waitingFor(facts: WaitingFacts): Waiting[] {
  const told = { key: 'NOTICES', to: '/notices', values: { count: facts.unreadNotices } };
  return facts.unreadNotices > 0 ? [told, ...ofRole(facts)] : ofRole(facts);
}

function ofRole(facts: WaitingFacts): Waiting[] {
  switch (facts.role) {
    case 'PLAN_OFFICER':
      return [...ofPlan(facts), ...ofReport(facts), ...ofDocuments(facts)];
    case 'EXECUTIVE':
      return facts.plan?.state === 'SUBMITTED' ? [{ key: 'SIGN', to: '/sign', values: {} }] : [];
    case 'DIVISION_HEAD':
      return ofReport(facts);
    default:
      return [];
  }
}

function ofPlan({ plan }: WaitingFacts): Waiting[] {
  if (!plan) return [];
  const to = planAddress(plan.id);
  switch (plan.state) {
    case 'RETURNED':
      return [
        { key: 'RETURNED', to, values: { reason: plan.decisions.find(({ kind }) => kind === 'RETURN')?.reason ?? '' } },
      ];
    case 'DRAFT':
      return [{ key: plan.gaps.length > 0 ? 'DRAFT_GAPS' : 'DRAFT', to, values: { count: plan.gaps.length } }];
    case 'APPROVED':
      return [{ key: 'APPROVED', to, values: {} }];
    case 'ANNOUNCED':
      return [{ key: 'ANNOUNCED', to, values: {} }];
    default:
      return [];
  }
}

function ofReport({ plan, report, round, today }: WaitingFacts): Waiting[] {
  if (plan?.state !== 'IN_USE' || !round || today < round.opensOn) return [];
  if (report && (report.state === 'SENT' || report.state === 'ACCEPTED')) return [];
  const late = today > round.dueOn;
  return [{ key: late ? 'REPORT_LATE' : 'REPORT', to: '/reports', values: { dueOn: round.dueOn } }];
}

function ofDocuments({ documents }: WaitingFacts): Waiting[] {
  return documents.flatMap(({ id, state, plan, measureCount, file, sentBy, findingCounts }) => {
    const to = importAddress(id);
    if (state === 'FAILED') return [{ key: 'DOCUMENT_FAILED', to, values: { name: file.name } }];
    if (state === 'QUEUED' || state === 'RUNNING')
      return [{ key: 'DOCUMENT_READING', to, values: { name: file.name } }];
    if (state !== 'READY' || plan || measureCount > 0) return [];
    return [
      { key: sentBy ? 'DOCUMENT_SENT' : 'DOCUMENT', to, values: { name: file.name, count: openCount(findingCounts) } },
    ];
  });
}
