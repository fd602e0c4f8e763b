/** The page of an authority with the way back to where it is opened from; with a project, that project's. */
export function toAuthority(
  id: string,
  search: URLSearchParams,
  { from, project }: { from?: 'compare' | 'best' | 'pictures'; project?: string } = {},
): string {
  const next = new URLSearchParams(search);
  if (from) next.set('from', from);
  if (project) {
    next.set('view', 'project');
    next.set('project', project);
  }
  return `/authorities/${encodeURIComponent(id)}${next.size > 0 ? `?${next}` : ''}`;
}
