import { init } from '@embedpdf/pdfium';
import { type Instance, instantiate, type PdfiumProgram, pdfiumProgram } from './pdfium-program.ts';

/** The functions of PDFium that are called, unwrapped: a page has thousands of letters, and each is asked for. Numbers are addresses or counts. */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: { malloc(bytes: number): number; free(address: number): void };
  _PDFiumExt_Init(): void;
  _FPDF_LoadMemDocument(data: number, bytes: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFPage_GetRotation(page: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFPath_CountSegments(path: number): number;
  _FPDFPath_GetPathSegment(path: number, index: number): number;
  _FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  _FPDFPathSegment_GetType(segment: number): number;
  _FPDFPathSegment_GetClose(segment: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_IsGenerated(text: number, index: number): number;
  _FPDFText_GetTextObject(text: number, index: number): number;
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number;
  _FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  _FPDFText_GetFontSize(text: number, index: number): number;
}

/** Hands the running program back to the library. */
type Receive = (instance: Instance, program: PdfiumProgram) => void;

/** Most memory that PDFium may take, in bytes: a plan of 90 pages needs a tenth of it. */
const MOST_MEMORY = 256 * 1024 * 1024;

/**
 * A fresh PDFium with memory of its own: what a broken document does to it ends with the reading, and a document that asks for more memory
 * than MOST_MEMORY gets none.
 */
export async function openPdfium(): Promise<Pdfium> {
  const program = await pdfiumProgram();
  const { pdfium } = await init({
    instantiateWasm(imports: { env: { emscripten_resize_heap(bytes: number): number } }, receive: Receive) {
      const { env } = imports;
      const grow = env.emscripten_resize_heap;
      env.emscripten_resize_heap = (bytes) => (bytes >>> 0 > MOST_MEMORY ? 0 : grow(bytes));
      const instance = instantiate(program, imports);
      receive(instance, program);
      return instance.exports;
    },
  });
  const engine = withoutWrappers(pdfium as unknown as Pdfium);
  engine._PDFiumExt_Init();
  return engine;
}

/** The library checks every call and packs its arguments anew, which is much for calls that are made for each letter of a document. */
function withoutWrappers(engine: Pdfium): Pdfium {
  const direct = Object.entries(engine.wasmExports).map(([name, call]) => [`_${name}`, call] as const);
  return Object.assign(engine, Object.fromEntries(direct.filter(([name]) => name in engine)));
}
