import { expect, it } from 'vitest';
import { nestedSheetItems, sheetItemsOf } from './sheet-items.ts';

it('gives back the nested list that it was told line by line', () => {
  const nested = ['ก', { text: 'ข', children: ['ข.๑', { text: 'ข.๒', children: ['ข.๒.๑'] }] }, 'ค'];
  expect(sheetItemsOf(nested)).toEqual([
    { level: 1, text: 'ก' },
    { level: 1, text: 'ข' },
    { level: 2, text: 'ข.๑' },
    { level: 2, text: 'ข.๒' },
    { level: 3, text: 'ข.๒.๑' },
    { level: 1, text: 'ค' },
  ]);
  expect(nestedSheetItems(sheetItemsOf(nested))).toEqual(nested);
});

it('puts a line that skips a depth one below the line before', () => {
  const skipping = [
    { level: 3, text: 'ก' },
    { level: 3, text: 'ข' },
  ];
  expect(nestedSheetItems(skipping)).toEqual([{ text: 'ก', children: ['ข'] }]);
});
