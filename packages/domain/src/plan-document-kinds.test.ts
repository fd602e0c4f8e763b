import { expect, it } from 'vitest';
import { otherKindOf, planDocumentEnding } from './plan-document-kinds.ts';

it.each([
  ['แผน ๒๕๖๖-๒๕๗๐.DOCX', 'docx', undefined],
  ['แผน.v2.xls', 'xls', undefined],
  ['สแกน.JPG', undefined, 'image'],
  ['แผน.pptx', undefined, 'presentation'],
  ['แผน.zip', undefined, 'archive'],
  ['แผน.exe', undefined, undefined],
  ['constructor', undefined, undefined],
  ['แผน.constructor', undefined, undefined],
])('%s', (name, ending, other) => {
  expect([planDocumentEnding(name), otherKindOf(name)]).toEqual([ending, other]);
});
