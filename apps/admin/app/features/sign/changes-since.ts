interface Act {
  at: string;
  actorName: string;
  changes: readonly { entity: string; entityId: string; operation: string }[];
}

/** What was changed of a plan's content: how many projects, risks and targets, by whom, and when last. */
export interface Changes {
  projects: number;
  risks: number;
  targets: number;
  by: string[];
  lastAt: string;
}

const PART_OF: Record<string, 'projects' | 'risks' | 'targets'> = {
  project: 'projects',
  project_budget: 'projects',
  project_place: 'projects',
  project_sheet: 'projects',
  project_target: 'projects',
  risk: 'risks',
  risk_control: 'risks',
  plan_target: 'targets',
};

/** Counts the acts that changed content; null where there was none. */
export function changesOf(acts: readonly Act[]): Changes | null {
  const touched = acts
    .map(({ at, actorName, changes }) => ({
      at,
      actorName,
      parts: new Set(changes.flatMap(({ entity }) => PART_OF[entity] ?? [])),
    }))
    .filter(({ parts }) => parts.size > 0);
  if (touched.length === 0) return null;
  const count = (part: 'projects' | 'risks' | 'targets') => touched.filter(({ parts }) => parts.has(part)).length;
  return {
    projects: count('projects'),
    risks: count('risks'),
    targets: count('targets'),
    by: [...new Set(touched.map(({ actorName }) => actorName))],
    lastAt:
      touched
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '',
  };
}
