/** Where a page begins: the document, the frame after sign-in and the first page in it. */
const beginnings = /\/app\/(?:root|routes\/_work(?:\._index)?)\.tsx$/;
/** What changes with a library's release alone, so that browsers keep it from one release of ours to the next. */
const libraries =
  /\/node_modules\/(?:react|react-dom|react-i18next|i18next|scheduler|react-router(?:-dom)?|@remix-run\/[^/]+)\//;

interface BuildGraph {
  getModuleIds: () => Iterable<string>;
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null;
}

/**
 * Puts what the first page after sign-in needs into two files, the libraries and our own: many small files are packed worse, and each waits
 * for its turn. Everything else is put together by whoever shares it.
 */
export function firstPageChunks(): (id: string, graph: BuildGraph) => string | undefined {
  let first: ReadonlySet<string> | undefined;
  return (id, graph) => {
    first ??= reachedFrom(
      [...graph.getModuleIds()].filter((one) => beginnings.test(one)),
      graph,
    );
    if (!first.has(id)) return undefined;
    return libraries.test(id) ? 'libraries' : 'first-page';
  };
}

/** All modules that these load at once, themselves included; not those that they ask for later. */
function reachedFrom(ids: readonly string[], { getModuleInfo }: BuildGraph): Set<string> {
  const reached = new Set(ids);
  for (const id of reached) for (const imported of getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  return reached;
}
