import type { DepartmentKey } from './departments.ts';
import projects from './project-pool.json' with { type: 'json' };
import risks from './risk-pool.json' with { type: 'json' };

/** A measure that any authority might plan. `cost`: baht a year, from and to; null where it needs no budget. */
export interface PooledProject {
  kind: 'PROJECT' | 'ACTIVITY' | 'MEASURE';
  name: string;
  department: DepartmentKey;
  cost: [number, number] | null;
}

/** An area of work with its issues, and the sub-missions whose projects control it. */
export interface PooledRisk {
  process: string;
  issues: string[];
  controls: string[];
}

/** Projects by the code of their sub-mission in framework-2566-2570, in the framework's order. */
export const projectPool = projects as unknown as Record<string, PooledProject[]>;
export const riskPool: readonly PooledRisk[] = risks;
