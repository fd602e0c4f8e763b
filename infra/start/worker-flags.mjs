/**
 * Flags of node for the worker: collected early, its heap stays near what is alive while the package of the nation is made (test/bench, export).
 * Compose and the worker's own start script name the same.
 */
export const workerFlags = ['--max-semi-space-size=4', '--heap-growing-percent=40'];
