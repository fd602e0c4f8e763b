/** The page of an authority with the way back to where it is opened from; one view of it, with a project that project's. */
export function toAuthority(
  id: string,
  search: URLSearchParams,
  { from, view, project }: { from?: 'compare' | 'best' | 'pictures'; view?: 'notes'; project?: string } = {},
): string {
  const next = new URLSearchParams(search);
  if (from) next.set('from', from);
  if (view) next.set('view', view);
  if (project) {
    next.set('view', 'project');
    next.set('project', project);
  }
  return `/authorities/${encodeURIComponent(id)}${next.size > 0 ? `?${next}` : ''}`;
}
