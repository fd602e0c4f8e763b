import './node-version.mjs';
import { runCommand } from './lifetime.mjs';
import { wholeStart } from './whole.mjs';

await runCommand((life) => wholeStart(life, { watch: true, args: process.argv.slice(2) }));
