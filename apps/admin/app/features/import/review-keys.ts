import type { Shortcut } from '../../shortcuts.ts';

/** The keys of the review, for the list that `?` shows. */
export const REVIEW_KEYS: readonly Shortcut[] = [
  { keys: ['j', '↓'], does: 'documents:key.next' },
  { keys: ['k', '↑'], does: 'documents:key.previous' },
  { keys: ['a'], does: 'documents:key.accept' },
  { keys: ['c'], does: 'documents:key.change' },
  { keys: ['l'], does: 'documents:key.leave' },
  { keys: ['p'], does: 'documents:key.plan' },
];
