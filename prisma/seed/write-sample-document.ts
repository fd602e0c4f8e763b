import { mkdirSync, writeFileSync } from 'node:fs';
import { withoutPlan } from './account-list.ts';
import { sampleDocument } from './sample-document.ts';
import { demoScene } from './scene.ts';

/** Writes the sample document anew, after a change of the pool: once for the seed, once where the admin app serves it. */
const text = sampleDocument((await demoScene()).authorityOf(withoutPlan));
const served = new URL('../../apps/admin/public/samples/', import.meta.url);
mkdirSync(served, { recursive: true });
writeFileSync(new URL('documents/plan-2566-2570.txt', import.meta.url), text);
writeFileSync(new URL('plan-2566-2570.txt', served), text);
