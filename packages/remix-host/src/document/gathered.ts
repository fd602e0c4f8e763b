import { Transform } from 'node:stream';

/**
 * The same bytes, all that one turn of the event loop writes as one piece. React writes a page 2 kB at a time, and the server compresses and
 * sends each piece by itself.
 */
export function gathered(): Transform {
  let pieces: Buffer[] = [];
  let due: NodeJS.Immediate | undefined;
  const handOn = (stream: Transform) => {
    clearImmediate(due);
    due = undefined;
    if (pieces.length > 0) stream.push(Buffer.concat(pieces));
    pieces = [];
  };
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      due ??= setImmediate(() => handOn(this));
      done();
    },
    flush(done) {
      handOn(this);
      done();
    },
    destroy(error, done) {
      clearImmediate(due);
      done(error);
    },
  });
}
