/** What an address says beside its table: the period, and which view was opened. */
const besideTheTable = ['fy', 'round', 'opened'];

/** What an address says of its table alone (filters, order, columns, groups), the same text for the same table: names in order, nothing empty. */
export function tableQuery(search: string): string {
  const said = [...new URLSearchParams(search)].filter(
    ([name, value]) => value !== '' && !besideTheTable.includes(name),
  );
  const query = new URLSearchParams(said);
  query.sort();
  return query.toString();
}
