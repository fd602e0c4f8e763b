import type { PlanNode } from './statement.recorder.ts';

/** Columns that lead to the rows of one authority, one province or one person: an index on them reads nobody else's. A framework's id names its authority, and one without is for all. */
const leadingColumns: Record<string, string[]> = {
  authority: ['id', 'code', 'province_code', 'region_no'],
  /** A chase is one province's. */
  chase_target: ['authority_id', 'chase_id'],
  authority_rollup: ['authority_id', 'province_code', 'region_no'],
  last_act: ['authority_id', 'province_code'],
  audit_event: ['authority_id', 'chain'],
  framework: ['id', 'authority_id'],
  framework_node: ['framework_id', 'authority_id'],
  invitation: ['authority_id', 'token_hash'],
  notice: ['authority_id', 'chase_id'],
  membership: ['authority_id', 'user_id'],
};

/** Where a plan reads rows of a tenant table without going by such a column: whole, or along an index through all tenants. */
export function tenantScans(plan: PlanNode, tenantTables: ReadonlySet<string>): string[] {
  const found: string[] = [];
  walk(plan, undefined, (node, table) => {
    if (!table || !tenantTables.has(table)) return;
    const kind = node['Node Type'];
    if (kind === 'Seq Scan') found.push(`${table} is read whole (Seq Scan)`);
    else if (/^(Index Scan|Index Only Scan|Bitmap Index Scan)$/.test(kind) && !isBound(node, table)) {
      found.push(
        `${table} is read along ${node['Index Name']} through all tenants (${node['Index Cond'] ?? 'no condition'})`,
      );
    }
  });
  return found;
}

function isBound(node: PlanNode, table: string): boolean {
  const condition = node['Index Cond'] ?? '';
  const columns = leadingColumns[table] ?? ['authority_id'];
  return columns.some((column) => new RegExp(`\\(${column} (= |IS NULL)`).test(condition));
}

/** A bitmap's index scan does not name its table: the heap scan above it does. */
function walk(
  node: PlanNode,
  above: string | undefined,
  visit: (node: PlanNode, table: string | undefined) => void,
): void {
  const table = node['Relation Name'] ?? (/^Bitmap/.test(node['Node Type']) ? above : undefined);
  visit(node, table);
  for (const child of node.Plans ?? []) walk(child, table, visit);
}
