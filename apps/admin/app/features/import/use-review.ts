import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../problem/refusal.ts';
import { findingActs } from './finding-acts.ts';
import type { ImportedDocument } from './import-screen.tsx';

export type Finding = ImportedDocument['findings']['edges'][number]['node'];
export type AnswerMode = 'change' | 'leave';
export type SettleState = 'ACCEPTED' | 'CHANGED' | 'LEFT_OPEN';

interface SettleAnswer {
  refusal?: Refusal | undefined;
  settled: string[];
}

/** The review's course: which doubt is looked at, what is being answered, what is chosen, and the settling itself. */
export function useReview(findings: readonly Finding[]) {
  const fetcher = useFetcher<SettleAnswer>({ key: 'settle' });
  const [activeId, setActiveId] = useState(() => (findings.find(isOpen) ?? findings[0])?.id);
  const [mode, setMode] = useState<AnswerMode | undefined>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const active = findings.find(({ id }) => id === activeId);
  const busy = fetcher.state !== 'idle';
  const refusal = busy ? undefined : fetcher.data?.refusal;

  const goTo = useCallback((id: string | undefined) => {
    setActiveId(id);
    setMode(undefined);
  }, []);
  const move = (by: number) => {
    const place = findings.findIndex(({ id }) => id === activeId);
    goTo(findings[Math.min(Math.max(place + by, 0), findings.length - 1)]?.id);
  };
  const settle = (which: readonly Finding[], state: SettleState, words: { answer?: string; note?: string } = {}) => {
    if (busy || which.length === 0) return;
    const list = JSON.stringify(which.map(({ id, version }) => ({ id, version })));
    fetcher.submit({ act: 'settle', state, findings: list, ...words }, { method: 'post' });
  };
  const accept = () => {
    if (active && findingActs(active).accept) settle([active], 'ACCEPTED');
  };

  const answered = useRef(fetcher.data);
  useEffect(() => {
    if (fetcher.state !== 'idle' || fetcher.data === answered.current) return;
    answered.current = fetcher.data;
    if (!fetcher.data || fetcher.data.refusal) return;
    setChosen(new Set());
    const place = findings.findIndex(({ id }) => id === activeId);
    const next = [...findings.slice(place + 1), ...findings.slice(0, place + 1)].find(isOpen);
    goTo((next ?? findings[place])?.id);
  }, [fetcher.state, fetcher.data, findings, activeId, goTo]);

  const choose = (ids: readonly string[], on: boolean) =>
    setChosen((known) => {
      const next = new Set(known);
      for (const id of ids) on ? next.add(id) : next.delete(id);
      return next;
    });
  return { active, goTo, move, mode, setMode, chosen, choose, settle, accept, busy, refusal };
}

export type Review = ReturnType<typeof useReview>;

/** Does the doubt wait for a person? */
export function isOpen({ state }: { state: string }): boolean {
  return state === 'OPEN';
}
