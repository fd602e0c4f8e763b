export interface LoggedChange {
  entity: string;
  operation: string;
  before?: unknown;
  after?: unknown;
}

/** One column of a change, as the log keeps it. */
export interface ChangedField {
  field: string;
  before: unknown;
  after: unknown;
}

/** Columns that say nothing to a person: keys, counters, hashes and who did it, which the act says itself. */
const technical =
  /^(id|authority_id|plan_id|project_id|report_id|entry_id|risk_id|import_id|file_id|user_id|framework_id|source_from|source_to|version|sha256|content_hash|token_hash|invited_by|uploaded_by|created_by|added_by|updated_by|settled_by|(signer|sender|decider|marker|auditor|taker)_id|created_at|uploaded_at|updated_at|error_params)$/;

/** The columns of a change that a person can read, in the order of the log; of a new or removed row only those that hold something. */
export function changedFields({ operation, before, after }: LoggedChange): ChangedField[] {
  const [was, is] = [columnsOf(before), columnsOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !technical.test(name));
  const fields = names.map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }));
  return operation === 'UPDATE' ? fields : fields.filter((one) => !isEmpty(one.before) || !isEmpty(one.after));
}

function columnsOf(row: unknown): Record<string, unknown> {
  return typeof row === 'object' && row !== null ? (row as Record<string, unknown>) : {};
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** What a row of the log is about, where the change itself holds its name. */
export function ownName({ before, after }: LoggedChange): string | undefined {
  const row = { ...columnsOf(before), ...columnsOf(after) };
  for (const field of ['name', 'title', 'process', 'measure', 'text', 'email']) {
    const value = row[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

/** The project and the entry that a row of the log belongs to, as far as the change itself holds their ids. */
export function keysOf({ before, after }: LoggedChange): { project?: string; entry?: string } {
  const { project_id: project, entry_id: entry } = { ...columnsOf(before), ...columnsOf(after) };
  return {
    ...(typeof project === 'string' ? { project } : {}),
    ...(typeof entry === 'string' ? { entry } : {}),
  };
}

/** Lines that went and lines that came, in their order; lines that stayed are in neither. */
export function lineDifference(before: readonly string[], after: readonly string[]) {
  return {
    removed: before.filter((line) => !after.includes(line)),
    added: after.filter((line) => !before.includes(line)),
  };
}
