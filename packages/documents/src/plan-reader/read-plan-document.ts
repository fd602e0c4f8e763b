import type { PlanDocument } from '@sujarit/domain/plan-document';
import { layOutText } from './laid-out.ts';
import { type ReadPlanOptions, readPlanText } from './read-plan-text.ts';
import type { Refusal } from './refusal.ts';
import { textOf } from './text-container.ts';

/** Either the document with the text its line numbers count in, or why the file was not read. */
export type ReadPlanResult =
  | { readonly document: PlanDocument; readonly text: string; readonly refusal?: undefined }
  | { readonly refusal: Refusal; readonly document?: undefined; readonly text?: undefined };

/**
 * Reads a file that holds a plan or an integrity-measure report, or our own template filled. Pure: no file, database or network is touched.
 * `onProgress(done, of, stage)` counts steps. Any bytes give a result: a document with findings, or a refusal.
 */
export async function readPlanDocument(bytes: Uint8Array, options: ReadPlanOptions): Promise<ReadPlanResult> {
  const container = await textOf(bytes);
  if ('refusal' in container) return container;
  const { text, sheets, picturePages } = container;
  // workbooks alone may be a filled template: no other document waits for its reader to be loaded
  const template = sheets && (await import('../plan-template/read-plan-template.ts'));
  const document =
    sheets && template?.isPlanTemplate(sheets.workbook)
      ? template.readPlanTemplate(sheets.workbook, { text, lineOf: sheets.lineOf }, options)
      : readPlanText(layOutText(text), { ...options, picturePages });
  return { document, text };
}
