import type { TestProject } from 'vitest/node';
import { dropDatabase, makeTemplate, openCluster } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { ownerUrl: string; template: string };
  }
}

/** Once per run of the integration tests: one server, and one migrated template that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openCluster();
  try {
    const template = await makeTemplate(cluster.ownerUrl);
    project.provide('postgres', { ownerUrl: cluster.ownerUrl, template });
    return async () => {
      await dropDatabase(cluster.ownerUrl, template);
      await cluster.stop();
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
