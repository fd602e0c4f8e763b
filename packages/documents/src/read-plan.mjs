import { enableCompileCache } from 'node:module';

// compiling the reader takes longer than reading: what one run has compiled, the next takes from the disk
enableCompileCache();
await import('./read-plan.ts');
