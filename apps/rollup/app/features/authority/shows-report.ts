/** Whether the page of an authority shows its report in full: as its own view, or of one project. */
export const showsReport = (search: URLSearchParams): boolean =>
  ['report', 'project'].includes(search.get('view') ?? '');
