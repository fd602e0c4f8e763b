import { enableCompileCache } from 'node:module';

// each document has a thread of its own: what one has compiled, the next takes from the disk
enableCompileCache();
await import('./thread.ts');
