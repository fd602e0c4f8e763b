import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Decided } from './decision.server.ts';
import type { Decision, DecisionKind } from './decision.ts';

export interface Taken {
  kind: DecisionKind;
  subject: string;
}

/** One act at a time on a page: which is open, what was refused, what was last taken, and the words typed so far for each. */
export function useDecision() {
  const fetcher = useFetcher<Decided>();
  const [open, setOpen] = useState<(Decision & { attempt: string }) | null>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const drafts = useRef(new Map<string, string>());
  const attempts = useRef(0);
  const { data, state } = fetcher;
  useEffect(() => {
    if (!data?.ok) return;
    setTaken({ kind: data.kind, subject: data.subject });
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
