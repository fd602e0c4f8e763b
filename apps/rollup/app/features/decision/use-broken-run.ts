import { useEffect, useState } from 'react';
import { brokenOff, forgetRun, isRunning, type KeptRun, keptRun } from './kept-run.ts';
import type { ManyDesk } from './use-many.ts';

/** A run of the workplace that its window did not live to finish, with the way to go on; null while none is known. */
export function useBrokenRun(whose: string, many: ManyDesk) {
  const [run, setRun] = useState<KeptRun | null>(null);
  const { phase } = many;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes as the phases do
  useEffect(() => {
    let isGone = false;
    isRunning(whose).then((running) => {
      if (!isGone) setRun(running ? null : keptRun(whose));
    });
    return () => {
      isGone = true;
    };
  }, [whose, phase]);
  if (!run) return null;
  const { kind, begunAt } = run;
  const outcome = brokenOff(run);
  return {
    kind,
    begunAt,
    ...outcome,
    goOn: () => many.begin({ kind, chosen: outcome.left, clear: () => undefined }),
    dismiss: () => {
      forgetRun(whose);
      setRun(null);
    },
  };
}

export type BrokenRun = NonNullable<ReturnType<typeof useBrokenRun>>;
