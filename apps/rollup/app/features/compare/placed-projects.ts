import type { Compared, Comparison } from './compare.server.ts';

export type ComparedProject = Compared['projects'][number];
type Framework = Comparison['frameworks'][number];
export type FrameworkPlace = Framework['nodes'][number];

/** A top place with the places that projects stand at below it, in the framework's order. */
export interface PlaceGroup {
  top: FrameworkPlace;
  places: FrameworkPlace[];
}

/** The lowest places of a framework (sub-missions, measures), below their top ones. */
export function placeGroups({ nodes }: Pick<Framework, 'nodes'>): PlaceGroup[] {
  const parents = new Set(nodes.map(({ parentCode }) => parentCode));
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const topOf = (node: FrameworkPlace): FrameworkPlace => {
    const parent = node.parentCode ? byCode.get(node.parentCode) : undefined;
    return parent ? topOf(parent) : node;
  };
  const lowest = nodes.filter(({ code }) => !parents.has(code));
  return nodes
    .filter(({ parentCode }) => !parentCode)
    .map((top) => ({ top, places: inOrder(lowest.filter((node) => topOf(node).code === top.code)) }));
}

const byNumber = new Intl.Collator('en', { numeric: true });
const inOrder = (places: FrameworkPlace[]) => places.sort((a, b) => byNumber.compare(a.code, b.code));

/** Projects that count at a place, and those that count elsewhere and serve it too. */
export function projectsAt(
  { projects }: Pick<Compared, 'projects'>,
  code: string,
): { counted: ComparedProject[]; serving: ComparedProject[] } {
  return {
    counted: projects.filter(({ places }) => places[0] === code),
    serving: projects.filter(({ places }) => places.indexOf(code) > 0),
  };
}

/** Projects that stand at none of the framework's lowest places. */
export function projectsElsewhere(
  { projects }: Pick<Compared, 'projects'>,
  groups: readonly PlaceGroup[],
): ComparedProject[] {
  const known = new Set(groups.flatMap(({ places }) => places.map(({ code }) => code)));
  return projects.filter(({ places }) => !places[0] || !known.has(places[0]));
}
