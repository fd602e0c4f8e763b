import { Client } from 'pg';

/** A node of EXPLAIN (FORMAT JSON). */
export interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

/** A statement of the application's role with the plan PostgreSQL made for it, under the scope and with the values it ran with. */
export interface PlannedStatement {
  text: string;
  plan: PlanNode;
}

/** What was sent while one piece of work ran. */
export interface Recording {
  statements: PlannedStatement[];
  /** Tables that were read from end to end, by statements or by what they set off: triggers, policies, functions. */
  wholeReads: Set<string>;
}

const role = 'sujarit_app';
let recording: Recording | null = null;

type Query = (this: Client, ...args: unknown[]) => unknown;

/**
 * From now on every statement that this process sends as the application's role is explained before it runs, in its own transaction;
 * before a commit its deferred triggers fire and the tables that were read whole are noted. Returns what undoes it.
 */
export function recordStatements(): () => void {
  const original = Client.prototype.query as unknown as Query;
  const send = (client: Client, ...args: unknown[]) => original.apply(client, args) as Promise<{ rows: unknown[] }>;
  const recorder: Query = function (...args) {
    const into = recording;
    const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string } | undefined)?.text;
    if (!into || !text || (this as unknown as { user: string }).user !== role) return original.apply(this, args);
    const values = (args[0] as { values?: unknown[] }).values ?? args[1];
    if (/^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(text) && !text.startsWith('SELECT set_config(')) {
      note(send(this, { text: `EXPLAIN (FORMAT JSON) ${text}`, values }), (rows) => {
        const [{ Plan: plan }] = (rows[0] as { 'QUERY PLAN': [{ Plan: PlanNode }] })['QUERY PLAN'];
        into.statements.push({ text, plan });
      });
    }
    if (/^\s*COMMIT\b/i.test(text)) {
      note(send(this, 'SET CONSTRAINTS ALL IMMEDIATE'), () => undefined);
      note(
        send(this, "SELECT relname FROM pg_stat_xact_user_tables WHERE schemaname = 'public' AND seq_scan > 0"),
        (rows) => {
          for (const { relname } of rows as { relname: string }[]) into.wholeReads.add(relname);
        },
      );
      note(send(this, 'SELECT pg_stat_force_next_flush()'), () => undefined);
    }
    return original.apply(this, args);
  };
  Client.prototype.query = recorder as unknown as typeof Client.prototype.query;
  return () => {
    Client.prototype.query = original as unknown as typeof Client.prototype.query;
  };
}

/** A failure shows in the statement itself, which runs right after. */
function note(answer: Promise<{ rows: unknown[] }>, take: (rows: unknown[]) => void): void {
  answer.then(
    ({ rows }) => take(rows),
    () => undefined,
  );
}

/** Runs `work` and answers what it sent. One at a time. */
export async function recorded<T>(work: () => Promise<T>): Promise<Recording & { answer: T }> {
  const into: Recording = { statements: [], wholeReads: new Set() };
  recording = into;
  try {
    const answer = await work();
    return { ...into, answer };
  } finally {
    recording = null;
  }
}
