import { TooLarge } from '../document-limits.ts';
import { Unreadable } from '../unreadable.ts';
import { type PageContent, pageContent } from './page-content.ts';
import { openPdfium } from './pdfium.ts';

/** Pages that are read; the longest plan has a few hundred. */
const MOST_PAGES = 1000;
const PASSWORD_ERROR = 4;

interface OpenPdf {
  readonly count: number;
  /** @throws Unreadable */
  page(index: number): PageContent;
}

/** Opens a PDF to read its pages. @throws Unreadable */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfium = await openPdfium();
  const document = damaged(() => {
    const place = pdfium.wasmExports.malloc(bytes.length);
    pdfium.HEAPU8.set(bytes, place);
    return pdfium._FPDF_LoadMemDocument(place, bytes.length, 0);
  });
  if (document === 0) throw new Unreadable(pdfium._FPDF_GetLastError() === PASSWORD_ERROR ? 'ENCRYPTED' : 'DAMAGED');
  const count = damaged(() => pdfium._FPDF_GetPageCount(document));
  if (count > MOST_PAGES) throw new Unreadable('TOO_LARGE');
  return { count, page: (index) => damaged(() => pageContent(pdfium, document, index)) };
}

/** Whatever breaks within PDFium is the document's damage. */
function damaged<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    throw new Unreadable('DAMAGED', { cause: error });
  }
}
