import { openStorage } from '@sujarit/storage/open-storage';
import { loadDemo } from '../../prisma/seed/load-demo.ts';
import type { TestDatabase } from './postgres.ts';

/** Loads the demo into a migrated database; its files go to `filesDir`. */
export async function fillWithDemo(database: TestDatabase, filesDir: string): Promise<void> {
  await loadDemo({
    ownerUrl: database.ownerUrl,
    identityUrl: database.identityUrl,
    storage: openStorage({ dir: filesDir }),
    scene: 'demo',
    step: () => undefined,
  });
}
