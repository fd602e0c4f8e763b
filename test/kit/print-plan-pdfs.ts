import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { folder as fixtures, fixtureText } from '../../packages/documents/fixtures/score.ts';
import { findChromium } from './chromium.ts';
import { printPlanPdf } from './print-plan-pdf.ts';

/** The real documents as PDF files: run it by hand when the printing has changed; the files are kept. */
const browser = await chromium.launch(await findChromium());
try {
  for (const number of ['000', '001', '002', '003'])
    writeFileSync(join(fixtures, `${number}.pdf`), await printPlanPdf(browser, fixtureText(number)));
} finally {
  await browser.close();
}
