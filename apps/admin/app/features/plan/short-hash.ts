/** The short form of a content hash that people compare: "3f2a 91c0 77de". */
export function shortHash(hash: string): string {
  return (hash.slice(0, 12).match(/.{4}/g) ?? []).join(' ');
}
