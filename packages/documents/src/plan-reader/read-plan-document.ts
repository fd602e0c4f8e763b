import type { PlanDocument } from '@sujarit/domain/plan-document';
import { isPlanTemplate, readPlanTemplate } from '../plan-template/read-plan-template.ts';
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
  const document =
    sheets && isPlanTemplate(sheets.workbook)
      ? readPlanTemplate(sheets.workbook, { text, lineOf: sheets.lineOf }, options)
      : readPlanText(layOutText(text), { ...options, picturePages });
  return { document, text };
}
