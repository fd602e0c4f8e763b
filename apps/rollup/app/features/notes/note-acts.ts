/** What is done with a note. */
export const noteActs = ['add', 'edit', 'remove'] as const;
export type NoteAct = (typeof noteActs)[number];
