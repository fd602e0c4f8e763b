import { enableCompileCache } from 'node:module';

// each workbook has a thread of its own: what one has compiled, the next takes from the disk
enableCompileCache();
await import('./sheet-thread.ts');
