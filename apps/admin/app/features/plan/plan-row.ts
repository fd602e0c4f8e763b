import type { LineProject } from './plan-lines.ts';

/** One project as the plan's table shows it. */
export interface PlanRow extends LineProject {
  ordinal: number;
  kind: string;
  name: string;
  department?: { name: string } | null;
  marks: readonly { consistent?: boolean | null; reason?: string | null }[];
}

export interface PlanGapRow {
  code: string;
  projectId: string;
}

export interface PlanNode {
  code: string;
  level: number;
  nameTh: string;
  nameEn: string;
  parentCode?: string | null;
}
