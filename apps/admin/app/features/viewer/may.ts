import type { Action } from '@sujarit/auth/actions';

/** May the viewer's role do this? Only to hide what cannot be done; the API decides again. */
export function may(viewer: { actions: readonly string[] }, action: Action): boolean {
  return viewer.actions.includes(action);
}
