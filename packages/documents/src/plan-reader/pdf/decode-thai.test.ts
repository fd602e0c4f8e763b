import { describe, expect, it } from 'vitest';
import { countScripts, decodeThai, isMark, lettersOfOldFonts } from './decode-thai.ts';

describe('letters of a PDF as a person would type them', () => {
  it.each([
    ['SARA AM in two pieces', 'ท\u0e4d\u0e32', 'ทำ'],
    ['SARA AM in two pieces around a tone mark', 'น\u0e4d\u0e49\u0e32', 'น้ำ'],
    ['a tone mark before its SARA AM', 'น\u0e49\u0e4d\u0e32', 'น้ำ'],
    ['SARA AM whose ring was lost', 'ด าเนินการ', 'ดำเนินการ'],
    ['SARA AM told with its second piece again', 'ด\u0e33\u0e32เนิน', 'ดำเนิน'],
    ['a tone mark before its vowel', 'ท\u0e48\u0e35', 'ที่'],
    ['a space in front of a mark', 'ต ้องการ', 'ต้องการ'],
    ['shifted marks of old fonts', 'ป\uf70aา ฝ\uf710น ญ\uf718', 'ป่า ฝัน ญุ'],
    ['ticks of symbol fonts', '\uf0fc', '✓'],
    ['plain text', 'โครงการ ๑ ปี 2566 (ไม่ใช้งบประมาณ)', 'โครงการ ๑ ปี 2566 (ไม่ใช้งบประมาณ)'],
  ])('%s', (_what, printed, text) => {
    expect(decodeThai(printed)).toBe(text);
  });

  it('knows marks, one or two of them', () => {
    expect(['\u0e34', '\u0e34\u0e48', '\uf70b'].map(isMark)).toEqual([true, true, true]);
    expect(['า', 'ำ', 'เ', 'ที่', '-', ''].map(isMark)).toEqual([false, false, false, false, false, false]);
  });

  it('reads fonts from before Unicode, and leaves other documents alone', () => {
    const old = [...'โครงการป้องกันการทุจริต'.repeat(4)].map((letter) => String.fromCharCode(letter.charCodeAt(0) - 0xd60));
    const letterOf = lettersOfOldFonts([countScripts(old)]);
    expect(old.map((letter) => letterOf?.(letter)).join('')).toBe('โครงการป้องกันการทุจริต'.repeat(4));
    expect(lettersOfOldFonts([countScripts([...'โครงการ café'.repeat(60)])])).toBeNull();
    expect(lettersOfOldFonts([countScripts([...'é'])])).toBeNull();
  });
});
