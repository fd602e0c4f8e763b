/** Columns in the order of those ids; the ones it does not name stay behind the rest. */
export function inOrder<Column extends { id: string }>(
  columns: readonly Column[],
  order: readonly string[] | null,
): readonly Column[] {
  if (!order) return columns;
  const place = ({ id }: Column) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...columns].sort((a, b) => place(a) - place(b));
}

/** The ids with one of them moved past the next seen one, to the left (-1) or to the right (1). The first names the rows and stays first. */
export function moved(
  order: readonly string[],
  hidden: ReadonlySet<string>,
  id: string,
  by: -1 | 1,
): readonly string[] {
  const movable = order.slice(1).filter((one) => one === id || !hidden.has(one));
  const other = movable[movable.indexOf(id) + by];
  if (!movable.includes(id) || other === undefined) return order;
  const rest = order.filter((one) => one !== id);
  const place = rest.indexOf(other) + (by === 1 ? 1 : 0);
  return [...rest.slice(0, place), id, ...rest.slice(place)];
}
