import { useBeforeUnload, useBlocker, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { needsReason } from './decision.ts';
import { forgetRun, keepRun, runAlone } from './kept-run.ts';
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
 * Stopped or broken off, what was decided is decided, and the rest waits on in the tray. The window says so before it is closed meanwhile; one
 * that is closed all the same leaves what it did for the next visit.
 */
export function useMany(whose: string) {
  const [open, setOpen] = useState<OpenMany | null>(null);
  const [phase, setPhase] = useState<Phase>('preview');
  const [previews, setPreviews] = useState<Answers>(NONE);
  const [outcomes, setOutcomes] = useState<Answers>(NONE);
  /** kept when it is closed without deciding */
  const [reason, setReason] = useState('');
  const [needsWords, setNeedsWords] = useState(false);
  const running = useRef<AbortController | null>(null);
  const { revalidate } = useRevalidator();
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      running.current?.abort();
    };
  }, []);
  const isDeciding = phase === 'deciding';
  useBeforeUnload(useCallback((leaving) => isDeciding && leaving.preventDefault(), [isDeciding]));
  const blocker = useBlocker(isDeciding);
  useEffect(() => blocker.reset?.(), [blocker]);

  const run = async (
    { kind, chosen }: Pick<OpenMany, 'kind' | 'chosen'>,
    step: keyof typeof STEP,
    reason: string,
    show: (answers: Answers) => void,
  ): Promise<'whole' | 'broken' | 'stopped'> => {
    const stop = new AbortController();
    running.current = stop;
    const answers = new Map<string, Answer>();
    for (const part of stepsOf(chosen, STEP[step])) {
      if (stop.signal.aborted) return 'stopped';
      const answered = await ask(kind, step, part, reason).catch(() => null);
      for (const answer of answered ?? part.map(unknown)) answers.set(answer.id, answer);
      if (running.current === stop) show(new Map(answers));
      if (!answered) return 'broken';
    }
    return stop.signal.aborted ? 'stopped' : 'whole';
  };
  const { through, refused } = sortedOut(open?.chosen ?? [], previews);
  return {
    open,
    phase,
    reason,
    needsWords,
    write: setReason,
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
      setNeedsWords(false);
      const came = await run(many, 'preview', '', setPreviews);
      if (came !== 'stopped') setPhase(came === 'whole' ? 'ready' : 'broken');
    },
    decide: async () => {
      if (!open || phase !== 'ready') return;
      const asks = needsReason(open.kind);
      setNeedsWords(asks && reason.trim() === '');
      if (asks && reason.trim() === '') return;
      setPhase('deciding');
      const { kind } = open;
      const begunAt = new Date().toISOString();
      const keep = (answers: Answers) =>
        keepRun(whose, { kind, begunAt, chosen: through, answers: [...answers.values()] });
      keep(NONE);
      await runAlone(whose, () =>
        run({ kind, chosen: through }, 'decide', asks ? reason : '', (answers) => {
          keep(answers);
          setOutcomes(answers);
        }),
      );
      if (isLeft.current) return;
      forgetRun(whose);
      setPhase('done');
      setReason('');
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

/** What became of one whose step was not answered is not known: it is seen in the tray. */
const unknown = ({ id }: Chosen): Answer => ({ id, problem: { kind: 'OTHER', code: 'OUTCOME_UNKNOWN', params: {} } });

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
