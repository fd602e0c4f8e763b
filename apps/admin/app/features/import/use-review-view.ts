import { useSearchParams } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useReadPlan } from './use-read-plan.ts';
import type { Review } from './use-review.ts';

export type ReviewView = 'doubts' | 'plan' | 'text';
interface Lines {
  from: number;
  to: number;
}

/** Narrower than this there is room for one side alone; review.module.css draws it so. */
const NARROW = '(width <= 1023px)';
const isNarrow = () => window.matchMedia(NARROW).matches;

/** What the review shows: the doubts or the plan beside the text, which of its lines are marked, and the ways from one to the other. */
export function useReviewView(address: string, review: Review, revision: string, startsWith: 'doubts' | 'plan') {
  const plan = useReadPlan(address, revision);
  const [side, setSide] = useState(startsWith);
  // on a narrow screen the text takes the place of the side
  const [reading, setReading] = useState(false);
  const [shown, setShown] = useState<Lines>();
  const { active } = review;
  const turnTo = (next: ReviewView) => {
    if (next === 'plan') plan.load();
    setReading(next === 'text');
    if (next === 'text') return;
    setShown(undefined);
    setSide(next);
  };
  const toPlan = () => {
    setShown(undefined);
    setReading(false);
    setSide('plan');
  };
  const goToLine = (line: number) => {
    plan.goToLine(line);
    toPlan();
  };
  const goToProject = (ordinal: number) => {
    plan.goTo(`PROJECT ${ordinal}`);
    toPlan();
  };
  const { goTo } = review;
  const goToFinding = useCallback(
    (id: string) => {
      setReading(false);
      setShown(undefined);
      setSide('doubts');
      goTo(id);
    },
    [goTo],
  );
  const show = (lines: Lines) => {
    setShown(lines);
    setReading(isNarrow());
  };
  const { show: markOfPlan } = plan;
  const showOfPlan = useCallback(
    (key: string, lines: Lines, field?: string) => {
      markOfPlan(key, lines, field);
      setShown(undefined);
      setReading(isNarrow());
    },
    [markOfPlan],
  );
  const move = (by: number) => {
    setShown(undefined);
    if (side === 'plan') plan.move(by);
    else review.move(by);
  };
  const turn = () => {
    if (side === 'plan') turnTo('doubts');
    else if (active?.projectOrdinal) goToProject(active.projectOrdinal);
    else turnTo('plan');
  };
  useLineInAddress(goToLine);
  useEffect(() => {
    const narrow = window.matchMedia(NARROW);
    const onChange = () => narrow.matches || setReading(false);
    narrow.addEventListener('change', onChange);
    return () => narrow.removeEventListener('change', onChange);
  }, []);
  const loadPlan = useRef(plan.load);
  useEffect(() => {
    if (startsWith === 'plan') loadPlan.current();
  }, [startsWith]);
  const ofFinding = active ? { from: active.lineFrom, to: active.lineTo } : undefined;
  const marked = useStable(shown ?? (side === 'plan' ? plan.lines : ofFinding));
  return { plan, side, reading, marked, turnTo, goToLine, goToProject, goToFinding, show, showOfPlan, move, turn };
}

/** The text's own page leads back here with ?line=: what was read from that line is shown. */
function useLineInAddress(goToLine: (line: number) => void): void {
  const [search] = useSearchParams();
  const line = search.get('line');
  const go = useRef(goToLine);
  useEffect(() => {
    if (line !== null && /^\d+$/.test(line)) go.current(Number(line));
  }, [line]);
}

/** The same lines are the same object, so that the text is not scrolled again for nothing. */
function useStable(lines: Lines | undefined) {
  const { from, to } = lines ?? {};
  return useMemo(() => (from === undefined || to === undefined ? undefined : { from, to }), [from, to]);
}
