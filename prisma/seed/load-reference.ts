import { readMigrateEnv } from '@sujarit/db/env';
import { Client } from 'pg';
import { loadReference } from './reference.ts';

// The command that follows a migration in an installation without demo data; with the migration's environment.
const owner = new Client({ connectionString: readMigrateEnv().DATABASE_URL });
await owner.connect();
try {
  await loadReference(owner);
} finally {
  await owner.end();
}
process.stdout.write('provinces, districts and frameworks are loaded\n');
