import type { Shortcut } from '../../shortcuts.ts';

/** The keys of the check of a plan, as its page hears them. */
export const CHECK_KEYS: readonly Shortcut[] = [
  { keys: ['C'], does: 'consistency:key.consistent' },
  { keys: ['N'], does: 'consistency:key.notConsistent' },
  { keys: ['J', '→'], does: 'consistency:key.next' },
  { keys: ['K', '←'], does: 'consistency:key.previous' },
  { keys: ['S'], does: 'consistency:key.nextToCheck' },
  { keys: ['U'], does: 'consistency:key.takeBack' },
];
