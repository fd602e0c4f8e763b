import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../problem/refusal.ts';
import { clashOf } from './clash-of.ts';
import { findingActs } from './finding-acts.ts';
import type { ImportedDocument } from './import-screen.tsx';

export type Finding = ImportedDocument['findings'][number];
export type AnswerMode = 'change' | 'leave';
export type SettleState = 'ACCEPTED' | 'CHANGED' | 'LEFT_OPEN';

/** A decision on its way, as it is kept until it has been answered. */
export interface SentDecision {
  findings: readonly Finding[];
  state: SettleState;
  answer: string | null;
  note: string | null;
  /** of an accepted draft framework: its form */
  framework?: FormData;
}
interface SettleAnswer {
  refusal?: Refusal | undefined;
}

/** The review's course: which doubt is looked at, what is being answered, what is chosen, and the settling itself. */
export function useReview(findings: readonly Finding[]) {
  const fetcher = useFetcher<SettleAnswer>({ key: 'settle' });
  const [activeId, setActiveId] = useState(() => (findings.find(isOpen) ?? findings[0])?.id);
  const [mode, setMode] = useState<AnswerMode | undefined>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [stale, setStale] = useState<SentDecision | undefined>();
  // kept beside the rendering: a second press of a key comes before the first one's is drawn
  const sent = useRef<SentDecision | undefined>(undefined);
  /** the form of the draft framework, where that is what is looked at */
  const frameworkForm = useRef<HTMLFormElement>(null);
  const active = findings.find(({ id }) => id === activeId);
  const busy = fetcher.state !== 'idle';
  const refusal = busy || fetcher.data?.refusal?.code === 'STALE_VERSION' ? undefined : fetcher.data?.refusal;

  const goTo = useCallback((id: string | undefined) => {
    setActiveId(id);
    setMode(undefined);
  }, []);
  const move = (by: number) => {
    const place = findings.findIndex(({ id }) => id === activeId);
    goTo(findings[Math.min(Math.max(place + by, 0), findings.length - 1)]?.id);
  };
  const send = (decision: SentDecision) => {
    if (sent.current || decision.findings.length === 0) return;
    sent.current = decision;
    setStale(undefined);
    fetcher.submit(formOf(decision), { method: 'post' });
  };
  const settle = (which: readonly Finding[], state: SettleState, words: { answer?: string; note?: string } = {}) =>
    send({ findings: which, state, answer: words.answer ?? null, note: words.note ?? null });
  const acceptFramework = (finding: Finding, framework: FormData) =>
    send({ findings: [finding], state: 'CHANGED', answer: null, note: null, framework });
  const accept = () => {
    if (frameworkForm.current) frameworkForm.current.requestSubmit();
    else if (active && active.state !== 'ACCEPTED' && findingActs(active).accept) settle([active], 'ACCEPTED');
  };

  const answered = useRef(fetcher.data);
  useEffect(() => {
    if (fetcher.state !== 'idle' || fetcher.data === answered.current) return;
    answered.current = fetcher.data;
    const decision = sent.current;
    sent.current = undefined;
    if (fetcher.data?.refusal && !(decision && isDoneAnyway(decision, fetcher.data.refusal, findings))) {
      setStale(fetcher.data.refusal.code === 'STALE_VERSION' ? decision : undefined);
      return;
    }
    setChosen(new Set());
    const place = findings.findIndex(({ id }) => id === activeId);
    const next = [...findings.slice(place + 1), ...findings.slice(0, place + 1)].find(isOpen);
    goTo((next ?? findings[place])?.id);
  }, [fetcher.state, fetcher.data, findings, activeId, goTo]);

  const choose = useCallback((ids: readonly string[], on: boolean) => {
    setChosen((known) => {
      const next = new Set(known);
      for (const id of ids) on ? next.add(id) : next.delete(id);
      return next;
    });
  }, []);
  return {
    active,
    goTo,
    move,
    mode,
    setMode,
    chosen,
    choose,
    settle,
    acceptFramework,
    frameworkForm,
    accept,
    busy,
    refusal,
    /** a decision that was not kept, since somebody decided meanwhile */
    stale,
    send,
    dropStale: () => {
      setStale(undefined);
      setMode(undefined);
    },
  };
}

export type Review = ReturnType<typeof useReview>;

/** Does the doubt wait for a person? */
export function isOpen({ state }: { state: string }): boolean {
  return state === 'OPEN';
}

/** Was it refused only because somebody decided just the same on every one of the doubts? */
function isDoneAnyway(decision: SentDecision, { code }: Refusal, now: readonly Finding[]): boolean {
  const { clashing, untouched } = clashOf(decision, now);
  return code === 'STALE_VERSION' && clashing.length + untouched.length === 0;
}

function formOf({ findings, state, answer, note, framework }: SentDecision): FormData {
  const form = new FormData();
  for (const [name, value] of framework ?? []) form.append(name, value);
  form.set('act', framework ? 'accept-framework' : 'settle');
  form.set('state', state);
  form.set('findings', JSON.stringify(findings.map(({ id, version }) => ({ id, version }))));
  if (answer !== null) form.set('answer', answer);
  if (note !== null) form.set('note', note);
  return form;
}
