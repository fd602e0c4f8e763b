import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Decided } from './decision.server.ts';
import type { Decision } from './decision.ts';

export type Taken = Extract<Decided, { ok: true }>;

/**
 * One act at a time on a page: which is open, what was refused, what was last taken, and the words typed so far for each. `onTaken` is told
 * of the act that went through.
 */
export function useDecision(onTaken?: (taken: Taken) => void) {
  const fetcher = useFetcher<Decided>();
  const [open, setOpen] = useState<(Decision & { attempt: string }) | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const drafts = useRef(new Map<string, string>());
  const attempts = useRef(0);
  const { data, state } = fetcher;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (!data?.ok) return;
    setTaken(data);
    onTaken?.(data);
    setOpen(null);
    drafts.current.clear();
  }, [data]);
  const refused = data && !data.ok && data.attempt === open?.attempt ? data.problem : null;
  return {
    Form: fetcher.Form,
    busy: state !== 'idle',
    open,
    refused,
    taken,
    drafts: drafts.current,
    begin: (decision: Decision) => {
      attempts.current += 1;
      setTaken(null);
      setOpen({ ...decision, attempt: String(attempts.current) });
    },
    leave: () => setOpen(null),
  };
}

export type DecisionDesk = ReturnType<typeof useDecision>;
