import { Client } from 'pg';

/** A connection of the application's role that asks in a scope: one transaction for each statement, as the tenant unit does it. */
export async function openScopedClient(url: string, settings: Record<string, string>) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const calls = Object.keys(settings).map((name, at) => `set_config('app.${name}', $${at + 1}, true)`);
  const set = { name: 'scope', text: `SELECT ${calls.join(', ')}`, values: Object.values(settings) };
  return {
    async ask(name: string, text: string, values: unknown[]) {
      await client.query('BEGIN');
      await client.query(set);
      const { rows } = await client.query({ name, text, values });
      await client.query('COMMIT');
      return rows as Record<string, unknown>[];
    },
    /** Runs statements in one transaction of the scope. */
    async inTransaction(work: (client: Client) => Promise<void>) {
      await client.query('BEGIN');
      await client.query(set);
      await work(client);
      await client.query('COMMIT');
    },
    close: () => client.end(),
  };
}
