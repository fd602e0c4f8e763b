import './node-version.mjs';
import './dotenv.mjs';
import { runCommand } from './lifetime.mjs';
import { wholeStart } from './whole.mjs';

await runCommand((life) => wholeStart(life, { watch: false, args: process.argv.slice(2) }), {
  text: 'หยุดแล้ว ข้อมูลยังอยู่ · stopped, data kept',
  code: 0,
});
