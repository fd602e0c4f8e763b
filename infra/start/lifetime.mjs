import { line, printFailure } from './screen.mjs';

/**
 * What has been started and how it is ended, newest first, once, whatever the cause:
 * a signal, a failure, a child that died, or the end of the work.
 */
export class Lifetime {
  /** @type {(() => Promise<void> | void)[]} */
  #endings = [];
  /** @type {Promise<void> | undefined} */
  #ending;
  #controller = new AbortController();

  /** Aborted as soon as the end begins; running steps stop on it. */
  get signal() {
    return this.#controller.signal;
  }

  /** What starts while the end has already begun is ended at once. @param {() => Promise<void> | void} ending */
  onEnd(ending) {
    if (this.#ending) {
      ending();
      throw new Stopped();
    }
    this.#endings.push(ending);
  }

  end() {
    this.#ending ??= this.#run();
    return this.#ending;
  }

  async #run() {
    this.#controller.abort();
    for (const ending of this.#endings.reverse()) {
      try {
        await ending();
      } catch (error) {
        printFailure(error);
      }
    }
  }
}

/** Thrown by a step that was interrupted by the end; never shown. */
export class Stopped extends Error {}

/**
 * Runs a command from start to exit: SIGINT, SIGTERM and SIGHUP end it cleanly, a failure is printed (exit 1).
 * Under npm, the end of npm counts as a signal too: npm that is killed cannot pass one on.
 * @param {(life: Lifetime) => Promise<number>} work resolves with the exit code
 * @param {{ text: string, code: number }} [whenStopped] said at, and exit code of, an end by signal; 130 says "not finished"
 */
export async function runCommand(work, whenStopped = { text: 'หยุดแล้ว · stopped', code: 130 }) {
  const life = new Lifetime();
  let signalled = false;
  const stop = () => {
    if (signalled) return;
    signalled = true;
    line('\nกำลังหยุด… · stopping…');
    life.end().then(() => {
      line(whenStopped.text);
      process.exit(whenStopped.code);
    });
  };
  for (const name of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, stop);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  if (process.env.npm_lifecycle_event) onceParentIsGone(stop);
  let code = 1;
  try {
    code = await work(life);
  } catch (error) {
    if (!(error instanceof Stopped) && !signalled) printFailure(error);
  }
  if (signalled) return;
  await life.end();
  process.exitCode = code;
  setTimeout(() => process.exit(code), 500).unref();
}

/** @param {() => void} then */
function onceParentIsGone(then) {
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    then();
  }, 1_000);
  watching.unref();
}
