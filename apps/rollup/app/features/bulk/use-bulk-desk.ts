import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { actOnBulk, BulkItem, TrayAuthority } from './bulk.server.ts';

/** One decision at a time: which document is open, what was refused, what was last done; the authorities once they are needed. */
export function useBulkDesk() {
  const fetcher = useFetcher<typeof actOnBulk>();
  const authorities = useFetcher<TrayAuthority[]>();
  const [open, setOpen] = useState<(BulkItem & { attempt: string }) | null>(null);
  const attempts = useRef(0);
  const { data, state } = fetcher;
  useEffect(() => {
    if (data?.ok) setOpen(null);
  }, [data]);
  const act = (fields: Record<string, string | number>) => fetcher.submit(fields, { method: 'post' });
  const nextAttempt = () => {
    attempts.current += 1;
    return String(attempts.current);
  };
  return {
    busy: state !== 'idle',
    open,
    authorities: authorities.data ?? null,
    outcome: data && !(open && data.attempt !== open.attempt) ? data : null,
    begin: (item: BulkItem) => {
      if (!authorities.data) authorities.load('/documents/authorities');
      setOpen({ ...item, attempt: nextAttempt() });
    },
    leave: () => setOpen(null),
    choose: (authorityId: string) => open && act({ act: 'choose', ...fieldsOf(open), authorityId }),
    leaveOut: () => open && act({ act: 'leaveOut', ...fieldsOf(open) }),
    retry: (item: BulkItem) => act({ act: 'retry', ...fieldsOf({ ...item, attempt: nextAttempt() }) }),
  };
}

const fieldsOf = ({ id, version, name, attempt }: BulkItem & { attempt: string }) => ({ id, version, name, attempt });

export type BulkDesk = ReturnType<typeof useBulkDesk>;
