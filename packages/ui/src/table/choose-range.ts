/** What is chosen after a press on one row: all from another row to it, in the order shown, get the state that the press gives it. */
export function withRange(chosen: ReadonlySet<string>, order: readonly string[], from: string, to: string) {
  const next = new Set(chosen);
  const choose = !chosen.has(to);
  const ends = [order.indexOf(from), order.indexOf(to)].filter((place) => place >= 0);
  for (const id of order.slice(Math.min(...ends), Math.max(...ends) + 1)) {
    if (choose) next.add(id);
    else next.delete(id);
  }
  return next;
}
