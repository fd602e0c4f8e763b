import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { PackageRow } from '@sujarit/domain/package/package-table';
import type { AggregateSource } from './aggregate-pages.ts';
import { PartLost } from './lost-parts.ts';

/** An authority with all that the package tells of it. */
export interface GatheredAuthority {
  source: AggregateSource;
  /** Its projects, without their numbers and without what every one of its rows repeats. */
  projects: PackageRow[];
}

/**
 * The first line of a part's file. It names the part, so that no two parts share a content: where one is let go of, no other misses it.
 */
export const partHeading = (partId: string) => `${JSON.stringify({ part: partId })}\n`;

/** A line for every authority. */
export const partLines = (page: readonly GatheredAuthority[]) =>
  page.map((authority) => `${JSON.stringify(authority)}\n`).join('');

/** The authorities of a part's file, one by one; what ends early or was changed is not read to its end. @throws PartLost */
export async function* authoritiesOfPart(content: Readable, sha256: string): AsyncGenerator<GatheredAuthority> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder();
  let line = '';
  let heading = true;
  for await (const chunk of content as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    const [first, ...further] = decoder.decode(chunk, { stream: true }).split('\n');
    line += first;
    for (const next of further) {
      if (!heading) yield authorityOf(line, sha256);
      heading = false;
      line = next;
    }
  }
  if (hash.digest('hex') !== sha256) throw new PartLost(sha256);
}

function authorityOf(line: string, sha256: string): GatheredAuthority {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new PartLost(sha256, error);
  }
}
