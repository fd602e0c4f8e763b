import { textMeter } from '../document-limits.ts';
import { lettersOfOldFonts } from './decode-thai.ts';
import { openPdf } from './open-pdf.ts';
import { type PageText, pageText } from './page-text.ts';

/** The pages of a PDF; their letters are let go of page by page. @throws Unreadable, TooLarge */
export async function pdfPages(bytes: Uint8Array): Promise<PageText[]> {
  const pdf = await openPdf(bytes);
  const meter = textMeter();
  const all = Array.from({ length: pdf.count }, (_, at) => at);
  const pages = all.map((at) => {
    const page = pageText(pdf.page(at));
    meter(page.weight);
    return page;
  });
  const letterOf = lettersOfOldFonts(pages.map(({ scripts }) => scripts));
  return letterOf === null ? pages : all.map((at) => pageText(pdf.page(at), letterOf));
}
