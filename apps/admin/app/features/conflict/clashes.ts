/** What a form holds: every field's text by its name. */
export type FormValues = Record<string, string>;

/** Forms send line ends in their own way. */
export function plain(text: string | undefined): string {
  return (text ?? '').replaceAll('\r\n', '\n').trimEnd();
}

/** One field in three versions: as it was read, as it is typed, as somebody else saved it. */
export interface FieldClash {
  field: string;
  mine: string;
  theirs: string;
}

/** Where both changed the same field into something else: a person chooses. Everywhere else the change, whoever made it, holds. */
export function clashes(
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
): { clashes: FieldClash[]; merged: FormValues } {
  const found: FieldClash[] = [];
  const merged: FormValues = {};
  for (const field of Object.keys(mine)) {
    const [was, my, their] = [plain(base[field]), plain(mine[field]), plain(theirs[field])];
    if (my !== was && their !== was && my !== their) found.push({ field, mine: my, theirs: their });
    merged[field] = my === was ? their : my;
  }
  return { clashes: found, merged };
}
