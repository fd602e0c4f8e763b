import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** PDFium, compiled. It can be handed from thread to thread, and what the engine has made fast in one is fast in all. */
export type PdfiumProgram = object;
export interface Instance {
  readonly exports: object;
}

/** The part of WebAssembly that is used: the compiler knows it only together with a browser's whole window. */
interface Api {
  compile(bytes: Uint8Array): Promise<PdfiumProgram>;
  readonly Instance: new (program: PdfiumProgram, imports: object) => Instance;
}
const { WebAssembly } = globalThis as unknown as { WebAssembly: Api };

let program: PdfiumProgram | undefined;

export async function pdfiumProgram(): Promise<PdfiumProgram> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  program ??= await WebAssembly.compile(await readFile(file));
  return program;
}

export const instantiate = (compiled: PdfiumProgram, imports: object): Instance =>
  new WebAssembly.Instance(compiled, imports);

/** Takes the program that another thread has compiled. */
export function takeProgram(compiled: PdfiumProgram): void {
  program = compiled;
}

/** The program, where a PDF was read in this thread or it was taken from another. */
export const programAtHand = (): PdfiumProgram | undefined => program;
