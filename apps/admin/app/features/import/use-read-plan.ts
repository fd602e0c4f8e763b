import { useCallback, useEffect, useState } from 'react';
import { partAt } from './part-at.ts';
import { type Part, useParts } from './use-parts.ts';

interface Lines {
  from: number;
  to: number;
}
interface Place {
  key: string | undefined;
  field?: string | undefined;
  lines?: Lines | undefined;
  /** reached by a key, so that the focus follows */
  byKeyboard?: boolean;
}

/** The course through the structured plan: which piece is open, which field is picked, and which lines of the text belong to it. */
export function useReadPlan(address: string, revision: string) {
  const { parts, fields, needParts, needFields } = useParts(`${address}/parts`, revision);
  const [{ key: openKey, field: picked, lines, byKeyboard = false }, setPlace] = useState<Place>({ key: undefined });
  const [wanted, setWanted] = useState<{ line: number } | { key: string } | undefined>();
  const [nothingAt, setNothingAt] = useState<number | undefined>();

  useEffect(() => {
    if (openKey !== undefined) needFields(openKey);
  }, [openKey, needFields]);
  const open = useCallback((part: Part | undefined, more: Partial<Place> = {}) => {
    setNothingAt(undefined);
    setPlace({ key: part?.key, lines: linesOf(part), ...more });
  }, []);
  // the plan is loaded when something in it is first asked for
  useEffect(() => {
    if (!wanted || !parts) return;
    setWanted(undefined);
    const found = 'line' in wanted ? partAt(parts, wanted.line) : { key: wanted.key, field: undefined };
    const part = parts.find(({ key }) => key === found?.key);
    if (!found || !part) {
      if ('line' in wanted) setNothingAt(wanted.line);
      return;
    }
    const field = part.fields.find(({ name }) => name === found.field);
    open(part, { field: found.field, lines: linesOf(field) ?? linesOf(part) });
  }, [wanted, parts, open]);
  const want = (what: { line: number } | { key: string }) => {
    needParts();
    setWanted(what);
  };
  const move = (by: number) => {
    if (!parts || parts.length === 0) return;
    const place = parts.findIndex(({ key }) => key === openKey);
    const next = place < 0 ? 0 : Math.min(Math.max(place + by, 0), parts.length - 1);
    open(parts[next], { byKeyboard: true });
  };
  const show = useCallback((key: string, at: Lines, field?: string) => setPlace({ key, field, lines: at }), []);
  return {
    parts,
    fields,
    openKey,
    picked,
    byKeyboard,
    /** the lines of the text that belong to what is open or picked */
    lines,
    /** the line that was asked for and that nothing was read from */
    nothingAt,
    load: needParts,
    open,
    move,
    show,
    goToLine: (line: number) => want({ line }),
    goTo: (key: string) => want({ key }),
  };
}

export type ReadPlan = ReturnType<typeof useReadPlan>;

function linesOf(
  place: { lineFrom?: number | null | undefined; lineTo?: number | null | undefined } | undefined,
): Lines | undefined {
  return place?.lineFrom == null || place.lineTo == null ? undefined : { from: place.lineFrom, to: place.lineTo };
}
