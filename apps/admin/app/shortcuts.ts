/** Keys of the keyboard and the key of the words for what they do. */
export interface Shortcut {
  keys: readonly string[];
  does: string;
}

/** The keys that work on every page; a page's own stand in its handle as `shortcuts`. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['/'], does: 'keys.search' },
  { keys: ['?'], does: 'keys.help' },
  { keys: ['←', '↑', '↓', '→'], does: 'keys.cells' },
  { keys: ['Home', 'End'], does: 'keys.rowEnds' },
  { keys: ['Ctrl + Home', 'Ctrl + End'], does: 'keys.tableEnds' },
  { keys: ['Page Up', 'Page Down'], does: 'keys.pages' },
  { keys: ['Esc'], does: 'keys.escape' },
];
