import { useRef, useState } from 'react';

/** A number that goes on whenever `text` becomes what was not told here: the key of something that keeps a state of its own. */
export function useGeneration(text: string): { generation: number; tell: (text: string) => void } {
  const told = useRef(text);
  const [known, setKnown] = useState({ text, generation: 0 });
  if (known.text !== text) {
    const own = told.current === text;
    setKnown({ text, generation: known.generation + (own ? 0 : 1) });
  }
  return {
    generation: known.generation,
    tell: (next) => {
      told.current = next;
    },
  };
}
