import { useFetcher, useNavigate } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { Decided } from '../decision/decision.server.ts';
import type { DecisionKind } from '../decision/decision.ts';
import { type Taken, useDecision } from '../decision/use-decision.ts';
import { aroundProject } from './check-order.ts';
import type { Check } from './consistency.server.ts';

/**
 * The check of one plan: saying consistent at once, not consistent with its reason, then on to the next that waits; and taking the last
 * word back. What was refused stays until the next act.
 */
export function useCheck({ plan, project }: Pick<Check, 'plan' | 'project'>) {
  const navigate = useNavigate();
  const fetcher = useFetcher<Decided>();
  const [said, setSaid] = useState<Taken | null>(null);
  const around = aroundProject(plan.projects, project?.id ?? '');
  const goTo = (id: string | null) => {
    if (id) navigate(`?project=${encodeURIComponent(id)}`);
  };
  const hear = (taken: Taken) => {
    setSaid(taken);
    goTo(taken.kind === 'takeBackMark' ? taken.id : around.nextToCheck);
  };
  const desk = useDecision(hear);
  const { data, state } = fetcher;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (data?.ok) hear(data);
  }, [data]);

  const busy = state !== 'idle';
  const post = (kind: DecisionKind, act: { id: string; version: number; lastMark: number; subject: string }) => {
    if (!busy) fetcher.submit({ ...act, kind, attempt: '' }, { method: 'post', action: '/decisions' });
  };
  const seen = project && {
    id: project.id,
    version: project.version,
    lastMark: project.marks[0]?.ordinal ?? 0,
    subject: project.name,
  };
  const canTakeBack = said !== null && said.kind !== 'takeBackMark';
  return {
    desk,
    around,
    goTo,
    said,
    busy,
    canTakeBack,
    refused: data && !data.ok && data.id === project?.id ? data.problem : null,
    sayConsistent: () => {
      if (seen && project.consistency !== 'CONSISTENT') post('markConsistent', seen);
    },
    sayNotConsistent: () => {
      if (seen) desk.begin({ kind: 'markNotConsistent', ...seen });
    },
    takeBack: () => {
      if (canTakeBack) post('takeBackMark', { id: said.id, version: 0, lastMark: said.mark, subject: said.subject });
    },
  };
}
