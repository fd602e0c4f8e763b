const terminal = process.stdout.isTTY === true;
const PLAIN_EVERY_MS = 5_000;

/**
 * @typedef {object} Step
 * @property {(text: string) => void} progress replaces the line's end on a terminal; elsewhere a line now and then
 * @property {(note?: string) => void} done
 * @property {() => void} failed
 */

/** Starts one long step: a line that lives on a terminal, plain lines elsewhere. @param {string} title @returns {Step} */
function step(title) {
  const began = Date.now();
  let shown = began;
  let last = '';
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  const draw = () => terminal && process.stdout.write(`\r\x1b[K  … ${title}  ${last}  ${seconds()}`);
  const tick = terminal ? setInterval(draw, 250) : undefined;
  if (!terminal) line(`  … ${title}`);
  draw();
  const end = (/** @type {string} */ sign, note = '') => {
    clearInterval(tick);
    line(`${terminal ? '\r\x1b[K' : ''}  ${sign} ${title}  ${[note, seconds()].filter(Boolean).join('  ')}`);
  };
  return {
    progress(text) {
      if (text === last) return;
      last = text;
      draw();
      if (!terminal && Date.now() - shown >= PLAIN_EVERY_MS) {
        shown = Date.now();
        line(`  … ${title}  ${text}`);
      }
    },
    done: (note) => end('✓', note),
    failed: () => end('✗'),
  };
}

/** Does a long step and shows it; a failure marks its line and goes on to the caller. @template T @param {string} title @param {(s: Step) => Promise<T>} work @returns {Promise<T>} */
export async function showing(title, work) {
  const shown = step(title);
  try {
    const result = await work(shown);
    shown.done();
    return result;
  } catch (error) {
    shown.failed();
    throw error;
  }
}

/** @param {string} [text] */
export function line(text = '') {
  process.stdout.write(`${text}\n`);
}

/** `12 % (34/280)`. @param {number} done @param {number} of @param {string} [label] */
export function share(done, of, label = '') {
  const percent = of > 0 ? Math.min(100, Math.floor((100 * done) / of)) : 0;
  return `${percent} % (${done}/${of})${label ? ` ${label}` : ''}`;
}

/** Prints a failure: what to do for a Problem, everything for a fault of ours. @param {unknown} error */
export function printFailure(error) {
  const known = error instanceof Error && error.name === 'Problem';
  const text = known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`\n${text}\n`);
}
