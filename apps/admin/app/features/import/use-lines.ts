import { useCallback, useRef, useState } from 'react';

interface Line {
  no: number;
  text: string;
}

const CHUNK = 100;
/** How the text writes a line break within a cell. */
const BREAK = /<br\s*\/?>/gi;

/** The lines of a document as they are needed: loaded by hundreds, each hundred once; a failed load is tried again when it is next needed. */
export function useLines(address: string) {
  const [lines, setLines] = useState<ReadonlyMap<number, string>>(new Map());
  const asked = useRef(new Set<number>());
  const need = useCallback(
    (from: number, to: number) => {
      for (let chunk = Math.floor(from / CHUNK); chunk <= Math.floor(to / CHUNK); chunk += 1) {
        if (asked.current.has(chunk)) continue;
        asked.current.add(chunk);
        load(address, chunk).then(
          (loaded) =>
            setLines(
              (known) => new Map([...known, ...loaded.map(({ no, text }) => [no, text.replace(BREAK, '\n')] as const)]),
            ),
          () => asked.current.delete(chunk),
        );
      }
    },
    [address],
  );
  const lineOf = useCallback((no: number) => lines.get(no), [lines]);
  return { lineOf, need };
}

async function load(address: string, chunk: number): Promise<Line[]> {
  const query = new URLSearchParams({ from: String(chunk * CHUNK), to: String((chunk + 1) * CHUNK - 1) });
  const answer = await fetch(`${address}?${query}`, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`lines were not answered: ${answer.status}`);
  return (await answer.json()) as Line[];
}
