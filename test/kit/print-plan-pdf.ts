import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';

const font = ['thai', 'latin']
  .map((letters) => {
    const file = createRequire(import.meta.url).resolve(
      `@fontsource/ibm-plex-sans-thai-looped/files/ibm-plex-sans-thai-looped-${letters}-400-normal.woff2`,
    );
    const data = readFileSync(file).toString('base64');
    return `@font-face { font-family: ${letters}; src: url(data:font/woff2;base64,${data}) }`;
  })
  .join('\n');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A plain-text document as a page of a browser: rows divided by tabs are ruled tables, every other line a paragraph with its indent. */
function pageOf(text: string): string {
  const parts: string[] = [];
  let rows: string[] = [];
  const endTable = () => {
    if (rows.length > 0) parts.push(`<table>${rows.join('')}</table>`);
    rows = [];
  };
  for (const line of text.split(/\r?\n/)) {
    if (line.includes('\t')) {
      const cells = line.split('\t').map(
        (cell) =>
          `<td>${cell
            .split(/<br\s*\/?>/)
            .map(escaped)
            .join('<br>')}</td>`,
      );
      rows.push(`<tr>${cells.join('')}</tr>`);
    } else {
      endTable();
      parts.push(
        `<p>${line.trim() === '' ? '&nbsp;' : escaped(line).replace(/^ +/, (gap) => '&nbsp;'.repeat(gap.length))}</p>`,
      );
    }
  }
  endTable();
  const style = `${font} body { font: 15px/1.45 latin, thai; margin: 0 } p { margin: 0 } @page { size: A4; margin: 20mm }
    table { border-collapse: collapse; width: 100% } td { border: 1px solid; padding: 2px 4px; vertical-align: top }`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${parts.join('\n')}`;
}

/** A plain-text document as a PDF with a text layer, printed by a browser. */
export async function printPlanPdf(browser: Browser, text: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(pageOf(text));
    await page.evaluate(() => document.fonts.ready);
    return await page.pdf({ preferCSSPageSize: true });
  } finally {
    await page.close();
  }
}
