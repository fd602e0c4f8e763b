import { useRevalidator } from '@remix-run/react';
import { uploadFile } from '@sujarit/remix-host/files/upload-file';
import { useCallback, useRef, useState } from 'react';
import { evidenceProblem } from './evidence-kinds.ts';

/** One file on its way: how far it is, or why it was refused. */
export interface Sending {
  key: number;
  name: string;
  size: number;
  /** 0..1 */
  share: number;
  problem?: string;
  cancel: () => void;
}

/** Sends files to the entry's own address one after the other; what was attached appears in the page's data, what was refused stays here. */
export function useEvidenceUpload(url: string) {
  const { revalidate } = useRevalidator();
  const [sending, setSending] = useState<Sending[]>([]);
  const queue = useRef(Promise.resolve());
  const lastKey = useRef(0);

  const drop = useCallback((key: number) => setSending((all) => all.filter((one) => one.key !== key)), []);
  const change = useCallback(
    (key: number, now: Partial<Sending>) =>
      setSending((all) => all.map((one) => (one.key === key ? { ...one, ...now } : one))),
    [],
  );

  const send = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        lastKey.current += 1;
        const key = lastKey.current;
        const calling = new AbortController();
        const cancel = () => {
          calling.abort();
          drop(key);
        };
        const problem = evidenceProblem(file);
        const one: Sending = {
          key,
          name: file.name,
          size: file.size,
          share: 0,
          cancel,
          ...(problem ? { problem } : {}),
        };
        setSending((all) => [...all, one]);
        if (problem) continue;
        queue.current = queue.current.then(async () => {
          if (calling.signal.aborted) return;
          const onProgress = (share: number) => change(key, { share });
          try {
            const { status, body } = await uploadFile(file, {
              url,
              purpose: 'evidence',
              onProgress,
              signal: calling.signal,
            });
            if (status >= 400) change(key, { problem: String(body.reason ?? body.code ?? 'FAULT') });
            else {
              drop(key);
              revalidate();
            }
          } catch {
            if (!calling.signal.aborted) change(key, { problem: 'CONNECTION_BROKE' });
          }
        });
      }
    },
    [change, drop, revalidate, url],
  );
  return { sending, send, dismiss: drop };
}
