import { Transform } from 'node:stream';

/**
 * The bytes of a page without zeros. React 18 hands over its buffer whole where a letter of several bytes did not fit into its end, and what
 * was left free there are zeros, which a browser shows as a replacement character: of Thai, some on each page.
 */
export function withoutGaps(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
