import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DifferencePartsFragment } from '../../gql/graphql.ts';
import type { Refusal } from '../problem/refusal.ts';
import { lookedAt } from './difference-groups.ts';

export type Difference = DifferencePartsFragment;

interface TakeOverAnswer {
  refusal?: Refusal;
  taken: number;
  conflicts: string[];
}

/** The course of taking over: which difference is looked at, what is chosen, and the taking over itself. */
export function useDifferences(differences: readonly Difference[]) {
  const fetcher = useFetcher<TakeOverAnswer>({ key: 'take-over' });
  const [activeKey, setActiveKey] = useState(differences[0]?.key);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const place = useRef(0);
  const active = lookedAt(differences, activeKey, place.current);
  place.current = active ? differences.indexOf(active) : 0;
  const busy = fetcher.state !== 'idle';
  const answer = busy ? undefined : fetcher.data;

  const conflicts = answer?.conflicts;
  useEffect(() => {
    if (conflicts?.[0]) setActiveKey(conflicts[0]);
  }, [conflicts]);

  const current = useRef({ busy, submit: fetcher.submit });
  current.current = { busy, submit: fetcher.submit };
  const take = useCallback((which: readonly Difference[]) => {
    if (current.current.busy || which.length === 0) return;
    const list = JSON.stringify(which.map(({ key, seen }) => ({ key, seen })));
    current.current.submit({ differences: list }, { method: 'post' });
    setChosen(new Set());
  }, []);
  const choose = useCallback(
    (keys: readonly string[], on: boolean) =>
      setChosen((known) => {
        const next = new Set(known);
        for (const key of keys) on ? next.add(key) : next.delete(key);
        return next;
      }),
    [],
  );
  const move = (by: number) =>
    setActiveKey(differences[Math.min(Math.max(place.current + by, 0), differences.length - 1)]?.key);
  const picked = useMemo(() => differences.filter(({ key }) => chosen.has(key)), [differences, chosen]);
  return { active, goTo: setActiveKey, move, chosen, picked, choose, take, busy, answer };
}
