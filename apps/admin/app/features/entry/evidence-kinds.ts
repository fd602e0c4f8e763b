/** What may be attached, as the API takes it: looked at here too, so that nobody waits for a file that will be refused. */
const extensions = ['pdf', 'jpg', 'jpeg', 'png', 'webp', 'docx', 'xlsx', 'csv', 'txt'] as const;
const largestBytes = 25 * 1024 * 1024;

export const ACCEPTED_EVIDENCE = extensions.map((extension) => `.${extension}`).join(',');

/** Why a file would be refused, by the API's own codes; undefined for one that may be sent. */
export function evidenceProblem({ name, size }: { name: string; size: number }): string | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!extensions.some((one) => one === extension)) return 'FILE_TYPE_NOT_ALLOWED';
  if (size === 0) return 'FILE_EMPTY';
  return size > largestBytes ? 'FILE_TOO_LARGE' : undefined;
}
