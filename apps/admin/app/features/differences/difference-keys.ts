import type { Shortcut } from '../../shortcuts.ts';

/** The keys of the differences, for the list that `?` shows. */
export const DIFFERENCE_KEYS: readonly Shortcut[] = [
  { keys: ['j', '↓'], does: 'differences:key.next' },
  { keys: ['k', '↑'], does: 'differences:key.previous' },
  { keys: ['a'], does: 'differences:key.take' },
  { keys: ['g'], does: 'differences:key.takeGroup' },
  { keys: ['A'], does: 'differences:key.takeAll' },
  { keys: ['c'], does: 'differences:key.choose' },
];
