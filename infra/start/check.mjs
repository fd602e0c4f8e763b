import './node-version.mjs';
import { generateClient, generateDocuments } from './apps.mjs';
import { closingLine, runChecks, staticChecks, vitest } from './checks.mjs';
import { openDataFolder } from './folders.mjs';
import { install } from './install.mjs';
import { runCommand } from './lifetime.mjs';
import { line } from './screen.mjs';

await runCommand(async (life) => {
  openDataFolder();
  await install(life.signal);
  await generateClient(life.signal);
  await generateDocuments(life.signal);
  const fix = process.argv.includes('--fix');
  const counts = await runChecks([...staticChecks({ fix }), vitest('architecture'), vitest('unit')], life.signal);
  line(closingLine(counts));
  return counts.failed > 0 ? 1 : 0;
});
