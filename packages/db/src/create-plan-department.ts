interface NamedDepartment {
  id: string;
  name: string;
}

/**
 * The department that a text such as "กองคลัง องค์การบริหารส่วนตำบล…" names: the longest name that it begins with, or else the longest that
 * it contains. Spaces carry no meaning. Null where it names none.
 */
export function departmentNamedIn(text: string | null, departments: readonly NamedDepartment[]): string | null {
  if (!text) return null;
  const plain = withoutSpaces(text);
  const longestFirst = [...departments]
    .map(({ id, name }) => ({ id, name: withoutSpaces(name) }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
  const found =
    longestFirst.find(({ name }) => plain.startsWith(name)) ?? longestFirst.find(({ name }) => plain.includes(name));
  return found?.id ?? null;
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, '');
}
