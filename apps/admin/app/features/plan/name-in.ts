/** The name of a place of a framework in the page's language; Thai where there is no English one. */
export function nameIn(
  language: string,
  { nameTh, nameEn }: { nameTh?: string | null; nameEn?: string | null },
): string {
  return (language.startsWith('en') ? nameEn : nameTh) ?? nameTh ?? '';
}
