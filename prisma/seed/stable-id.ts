import { createHash } from 'node:crypto';

const NAMESPACE = Buffer.from('5c0f3a5e4b7a4f0d9a53b1c7e2d49f16', 'hex');

/** UUID version 5 of a name in the demo's own namespace: the same name has the same id in every installation. */
export function stableId(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Gives ids one after the other, the n-th always the same under one name. */
export function stableIds(name: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return stableId(`${name}#${count}`);
  };
}
