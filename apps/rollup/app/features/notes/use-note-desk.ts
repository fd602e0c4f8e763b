import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { NoteAct } from './note-acts.ts';
import type { Note, NoteAnswer } from './notes.server.ts';

interface OpenNote {
  act: NoteAct;
  /** the note that is edited or removed; null where one is added */
  note: Note | null;
  /** of this act alone: a second click is known by it, and a refusal found */
  orderKey: string;
}

const newKey = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** One act on a note at a time: which is open, what was refused, what was last done. */
export function useNoteDesk() {
  const fetcher = useFetcher<NoteAnswer>();
  const [open, setOpen] = useState<OpenNote | null>(null);
  const [done, setDone] = useState<NoteAct | null>(null);
  const drafts = useRef(new Map<string, string>());
  const { data, state } = fetcher;
  useEffect(() => {
    if (!data || data.problem) return;
    setOpen(null);
    drafts.current.clear();
    setDone(data.act);
  }, [data]);
  return {
    Form: fetcher.Form,
    busy: state !== 'idle',
    /** words typed so far, by the note's id, of a new one by none */
    drafts: drafts.current,
    open,
    done,
    refused: data?.problem && data.orderKey === open?.orderKey ? data.problem : null,
    begin: (act: NoteAct, note: Note | null) => {
      setDone(null);
      setOpen({ act, note, orderKey: newKey() });
    },
    leave: () => setOpen(null),
  };
}

export type NoteDesk = ReturnType<typeof useNoteDesk>;
