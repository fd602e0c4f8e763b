import { describe, expect, test } from 'vitest';
import { filteredItems, foundAuthorities } from './bulk-filter.ts';

const items = [
  { state: 'PLACED', name: 'แผน/จางเหนือ.docx', authority: { nameTh: 'อบต.จางเหนือ' } },
  { state: 'ASKED', name: 'แผน/scan 12.docx', readName: 'อบต.บ้านแดง' },
  { state: 'READING', name: 'แผน/บ้านดง.docx' },
];
const names = (group: string, words = '') =>
  filteredItems(items, group, words).map(({ name }) => name.split('/').at(-1));

describe('documents', () => {
  test('are those of the group, and all without one', () => {
    expect(names('ASKED')).toEqual(['scan 12.docx']);
    expect(names('UNDER_WAY')).toEqual(['บ้านดง.docx']);
    expect(names('')).toHaveLength(3);
  });

  test('are found by file, printed name and authority, in either digits', () => {
    expect(names('', 'SCAN ๑๒')).toEqual(['scan 12.docx']);
    expect(names('', 'บ้านแดง')).toEqual(['scan 12.docx']);
    expect(names('PLACED', 'อบต. จาง')).toEqual(['จางเหนือ.docx']);
  });
});

describe('authorities', () => {
  const known = [
    { id: 'a', nameTh: 'องค์การบริหารส่วนตำบลบ้านแดง', district: { nameTh: 'งาว' } },
    { id: 'b', nameTh: 'องค์การบริหารส่วนตำบลบ้านแดง', district: { nameTh: 'เถิน' } },
    { id: 'c', nameTh: 'เทศบาลตำบลบ้านแดง', district: null },
  ];
  const ids = (words: string, suggested: string[] = []) =>
    foundAuthorities(known, words, suggested).map(({ id }) => id);

  test('are those suggested, in their order, until something is typed', () => {
    expect(ids('  ', ['b', 'a', 'gone'])).toEqual(['b', 'a']);
    expect(ids('')).toEqual([]);
  });

  test('are found by name and district', () => {
    expect(ids('บ้านแดง')).toEqual(['a', 'b', 'c']);
    expect(ids('แดง เถิน', ['a'])).toEqual(['b']);
  });
});
