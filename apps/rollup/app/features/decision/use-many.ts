import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { type Answer, type Chosen, type ManyKind, STEP, sortedOut, stepsOf } from './many.ts';

interface OpenMany {
  kind: ManyKind;
  chosen: readonly Chosen[];
  /** takes the marks off the rows */
  clear: () => void;
}

type Phase = 'preview' | 'ready' | 'deciding' | 'done' | 'broken';
type Answers = ReadonlyMap<string, Answer>;

const NONE: Answers = new Map();

/**
 * Deciding on many at a time: first asked which can be decided on, then each decided by itself, in steps, with the progress after each.
 * Stopped or broken off, what was decided is decided, and the rest waits on in the tray.
 */
export function useMany() {
  const [open, setOpen] = useState<OpenMany | null>(null);
  const [phase, setPhase] = useState<Phase>('preview');
  const [previews, setPreviews] = useState<Answers>(NONE);
  const [outcomes, setOutcomes] = useState<Answers>(NONE);
  const [error, setError] = useState<'REASON_NEEDED' | null>(null);
  const running = useRef<AbortController | null>(null);
  const { revalidate } = useRevalidator();
  useEffect(() => () => running.current?.abort(), []);

  const run = async (
    { kind, chosen }: Pick<OpenMany, 'kind' | 'chosen'>,
    step: keyof typeof STEP,
    reason: string,
    show: (answers: Answers) => void,
  ): Promise<boolean> => {
    const stop = new AbortController();
    running.current = stop;
    const answers = new Map<string, Answer>();
    for (const part of stepsOf(chosen, STEP[step])) {
      if (stop.signal.aborted) return false;
      for (const answer of await ask(kind, step, part, reason)) answers.set(answer.id, answer);
      show(new Map(answers));
    }
    return !stop.signal.aborted;
  };
  const { through, refused } = sortedOut(open?.chosen ?? [], previews);
  return {
    open,
    phase,
    error,
    previewed: previews.size,
    can: through,
    cannot: refused,
    decided: outcomes.size,
    outcome: sortedOut(through, outcomes),
    begin: async (many: OpenMany) => {
      setOpen(many);
      setPhase('preview');
      setPreviews(NONE);
      setOutcomes(NONE);
      setError(null);
      const isWhole = await run(many, 'preview', '', setPreviews).catch(() => null);
      setPhase((now) => (isWhole === null ? 'broken' : isWhole ? 'ready' : now));
    },
    decide: async (reason: string | null) => {
      if (!open || phase !== 'ready') return;
      if (reason !== null && reason.trim() === '') return setError('REASON_NEEDED');
      setError(null);
      setPhase('deciding');
      await run({ kind: open.kind, chosen: through }, 'decide', reason ?? '', setOutcomes).catch(() => null);
      setPhase('done');
    },
    stop: () => running.current?.abort(),
    leave: () => {
      running.current?.abort();
      setOpen(null);
      if (outcomes.size > 0) {
        open?.clear();
        revalidate();
      }
    },
  };
}

export type ManyDesk = ReturnType<typeof useMany>;

async function ask(
  kind: ManyKind,
  step: keyof typeof STEP,
  chosen: readonly Chosen[],
  reason: string,
): Promise<Answer[]> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind, step, reason })) form.append(name, value);
  for (const { id, version } of chosen) {
    form.append('id', id);
    form.append('version', String(version));
  }
  const response = await fetch('/decisions/many', { method: 'POST', body: form });
  if (!response.ok || response.redirected) throw new Error(`the step was answered ${response.status}`);
  return response.json();
}
