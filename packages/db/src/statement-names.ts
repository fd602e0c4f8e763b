/** Statements kept ready on one connection; each costs PostgreSQL some ten kB. */
const kept = 300;

/**
 * Names for statements that are asked again and again, so that PostgreSQL parses and plans each once a connection. A statement is named when
 * it comes the second time: those with lists of any length come once in many shapes. '' is no name. Names are the process's own.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  let seen = new Set<string>();
  return ({ sql }) => {
    const name = names.get(sql);
    if (name !== undefined) return name;
    if (names.size >= kept) return '';
    if (!seen.has(sql)) {
      if (seen.size >= 10 * kept) seen = new Set();
      seen.add(sql);
      return '';
    }
    seen.delete(sql);
    const given = `s${names.size}`;
    names.set(sql, given);
    return given;
  };
}
