import type { Progress } from './job-context.ts';

const between = 250;

export interface ThrottledProgress {
  tell(progress: Progress): void;
  /** Resolves when nothing is being written any more; what was told and not yet written is left out. */
  settle(): Promise<void>;
}

/** Writes the newest of what is told, one at a time and at most four times a second; a progress that cannot be written ends no job. */
export function throttledProgress(
  write: (progress: Progress) => Promise<unknown>,
  onError: (error: unknown) => void,
): ThrottledProgress {
  let newest: Progress | undefined;
  let writing: Promise<void> | undefined;
  let settled = false;
  let lastWrite = 0;
  let wake: () => void = () => undefined;

  const writeOut = async () => {
    while (newest && !settled) {
      const wait = lastWrite + between - Date.now();
      if (wait > 0) {
        const pause = Promise.withResolvers<void>();
        wake = pause.resolve;
        const timer = setTimeout(pause.resolve, wait);
        await pause.promise;
        clearTimeout(timer);
        if (settled) return;
      }
      const progress = newest;
      newest = undefined;
      lastWrite = Date.now();
      await write(progress).catch(onError);
    }
  };
  return {
    tell(progress) {
      if (settled) return;
      newest = progress;
      writing ??= writeOut().finally(() => {
        writing = undefined;
      });
    },
    async settle() {
      settled = true;
      wake();
      await writing;
    },
  };
}
