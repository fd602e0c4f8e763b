/** As many as the style sheet knows places for. */
const MOST_FROZEN = 8;

/** How many of the seen columns are frozen: those up to the named one; the first alone where it is not among them. */
export function frozenUpTo(seen: readonly { id: string }[], id: string | null): number {
  return Math.max(1, seen.findIndex((column) => column.id === id) + 1);
}

/**
 * How many leading columns may be frozen, so that half of the room goes on scrolling: at least the first. Widths in pixels, `lead` of the
 * checkboxes before them.
 */
export function mostFrozen(widths: readonly number[], lead: number, room: number): number {
  let end = lead;
  const fitting = widths.findIndex((width) => {
    end += width;
    return end > room / 2;
  });
  return Math.min(MOST_FROZEN, Math.max(1, fitting === -1 ? widths.length : fitting));
}

/** What marks the cell of a frozen column for the style sheet; the first column sticks by itself. */
export function frozenPlace(place: number, frozen: number): number | undefined {
  return place > 0 && place < frozen ? place : undefined;
}
