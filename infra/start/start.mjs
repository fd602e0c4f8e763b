import './node-version.mjs';
import { runCommand } from './lifetime.mjs';
import { wholeStart } from './whole.mjs';

await runCommand((life) => wholeStart(life, { watch: false, args: process.argv.slice(2) }));
