/** Keys of the keyboard and the key of the words for what they do. */
export interface Shortcut {
  keys: readonly string[];
  does: string;
}

/** The keys that work on every page; a page's own stand in its handle as `shortcuts`. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['/'], does: 'frame:keys.search' },
  { keys: ['←', '↑', '→', '↓'], does: 'frame:keys.cells' },
  { keys: ['Home', 'End'], does: 'frame:keys.rowEnds' },
  { keys: ['Ctrl+Home', 'Ctrl+End'], does: 'frame:keys.tableEnds' },
  { keys: ['Page Up', 'Page Down'], does: 'frame:keys.pages' },
  { keys: ['Esc'], does: 'frame:keys.escape' },
  { keys: ['?'], does: 'frame:keys.help' },
];

/** The keys of a table whose rows are chosen to do something with all of them. */
export const CHOOSING_KEYS: readonly Shortcut[] = [
  { keys: ['Space'], does: 'app:key.choose' },
  { keys: ['Shift+Space'], does: 'app:key.chooseRange' },
];
