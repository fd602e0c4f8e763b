import { createServer } from 'node:net';
import { Problem } from './problem.mjs';

/**
 * A port held open until `release` is called, so that no one else takes it between choosing and use.
 * @typedef {{ port: number, release: () => Promise<void> }} HeldPort
 */

/** @param {number} port 0 asks the system for any free one @param {string} [host] @returns {Promise<HeldPort | undefined>} undefined when taken */
export function holdPort(port, host) {
  return new Promise((done, fail) => {
    const server = createServer((caller) => caller.destroy());
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') done(undefined);
      else if (error.code === 'EACCES') fail(noRight(port));
      else if (error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL') done(holdPort(port, '0.0.0.0'));
      else fail(error);
    });
    server.listen({ port, host: host ?? '::', exclusive: true }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      done({ port: address.port, release: () => new Promise((closed) => server.close(() => closed())) });
    });
  });
}

/** A port that was free a moment ago. */
export async function freePort() {
  const held = await holdPort(0);
  if (!held) throw new Error('no free port');
  await held.release();
  return held.port;
}

/**
 * The port that the variable names, or the first free one from `usual` on.
 * @param {string} variable such as API_PORT
 * @param {number} usual
 * @param {Record<string, string | undefined>} env
 */
export async function choosePort(variable, usual, env) {
  const asked = env[variable];
  if (asked !== undefined && asked !== '') {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65535) throw notAPort(variable, asked);
    const held = await holdPort(port);
    if (!held) throw taken(variable, port);
    return held;
  }
  for (let port = usual; port < usual + 200; port += 1) {
    const held = await holdPort(port);
    if (held) return held;
  }
  throw taken(variable, usual);
}

/** @param {string} variable @param {number} port */
function taken(variable, port) {
  return new Problem(
    `พอร์ต ${port} (${variable}) มีโปรแกรมอื่นใช้อยู่ ให้ปิดโปรแกรมนั้น หรือเลือกพอร์ตอื่น เช่น "${variable}=${port + 10} npm start" หรือไม่กำหนด ${variable} ระบบจะเลือกพอร์ตว่างให้เอง`,
    `Port ${port} (${variable}) is taken by another program. Stop that program, choose another port ("${variable}=${port + 10} npm start"), or leave ${variable} unset and a free one is chosen for you.`,
  );
}

/** @param {string} variable @param {string} text */
function notAPort(variable, text) {
  return new Problem(
    `${variable}="${text}" ไม่ใช่หมายเลขพอร์ต ให้ใช้เลข 1 ถึง 65535`,
    `${variable}="${text}" is not a port. Use a number from 1 to 65535.`,
  );
}

/** @param {number} port */
function noRight(port) {
  return new Problem(
    `ผู้ใช้นี้ไม่มีสิทธิ์เปิดพอร์ต ${port} ให้เลือกพอร์ตตั้งแต่ 1024 ขึ้นไป`,
    `This user may not open port ${port}. Choose one from 1024 up.`,
  );
}
