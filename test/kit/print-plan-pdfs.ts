import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { folder as fixtures, fixtureText } from '../../packages/documents/fixtures/score.ts';
import { findChromium } from './chromium.ts';

/** The real documents as PDF files with a text layer, printed by a browser: run it by hand when it has changed; the files are kept. */
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

/** A plain-text document as a page: rows divided by tabs are ruled tables, every other line a paragraph with its indent. */
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

const browser = await chromium.launch(await findChromium());
try {
  for (const number of ['000', '001', '002', '003']) {
    const page = await browser.newPage();
    await page.setContent(pageOf(fixtureText(number)));
    await page.evaluate(() => document.fonts.ready);
    writeFileSync(join(fixtures, `${number}.pdf`), await page.pdf({ preferCSSPageSize: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
