import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/* Imported before whatever reads the environment: variables that are set come before those of the file .env. */
const file = fileURLToPath(new URL('../../.env', import.meta.url));
if (existsSync(file)) process.loadEnvFile(file);
