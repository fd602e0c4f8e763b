import { readdirSync, readFileSync } from 'node:fs';
import type { KeyValueCache } from '@apollo/utils.keyvaluecache';

/** The documents that the apps were built with, by sha256: the only ones that run without being sent. */
export class PersistedDocuments implements KeyValueCache<string> {
  readonly #byHash = new Map<string, string>();

  /** Reads every manifest `{ hash: document }` of a folder. */
  constructor(folder: URL) {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const manifest = JSON.parse(readFileSync(new URL(name, `${folder.href}/`), 'utf8')) as Record<string, string>;
      for (const [hash, document] of Object.entries(manifest)) this.#byHash.set(hash, document);
    }
  }

  has(hash: unknown): boolean {
    return typeof hash === 'string' && this.#byHash.has(hash);
  }

  async get(key: string): Promise<string | undefined> {
    return this.#byHash.get(key.replace(/^apq:/, ''));
  }

  /** Clients teach the server nothing: the list is the build's. */
  async set(): Promise<void> {}

  async delete(): Promise<boolean> {
    return false;
  }
}
