import { describe, expect, it } from 'vitest';
import { listItems } from './list-items.ts';

/** Lines of a section; a blank line stands for a paragraph's end. */
const items = (text: string) => {
  let afterBlank = false;
  const lines = text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') {
      afterBlank = true;
      return [];
    }
    const one = { text: line, line: at, afterBlank };
    afterBlank = false;
    return [one];
  });
  return listItems(lines);
};

describe('lists', () => {
  it('takes numbers in Thai and Arabic digits, with and without a bullet before them', () => {
    expect(items('๑. หนึ่ง\n- 2) สอง\n\n๓)สาม')).toEqual(['หนึ่ง', 'สอง', 'สาม']);
  });

  it('is one item where there is one paragraph, wrapped lines joined', () => {
    expect(items('มีบุคลากร\nต้นแบบ')).toEqual(['มีบุคลากรต้นแบบ']);
  });

  it('lets bullets fill a gap in the numbers', () => {
    expect(items('- ก\n- ข\n- ค\n\n๔. ง\n- จ\n\n๕. ฉ')).toEqual(['ก', 'ข', 'ค', { text: 'ง', children: ['จ'] }, 'ฉ']);
  });

  it('puts (๑), bullets and ๖.๑ below their number', () => {
    expect(items('๖. หก\n๖.๑ ย่อย\n- ลึก\n๖.๒ ย่อยสอง\n๗. เจ็ด\n(๑) วงเล็บ\n- ข้าง\n๘. แปด')).toEqual([
      { text: 'หก', children: [{ text: 'ย่อย', children: ['ลึก'] }, 'ย่อยสอง'] },
      { text: 'เจ็ด', children: ['วงเล็บ', 'ข้าง'] },
      'แปด',
    ]);
  });

  it('reads letters below a bullet, and the next bullet beside the first', () => {
    expect(items('๑. หนึ่ง\n - ประเด็นดังนี้\n - ก) ก่อน\n - ข) หลัง\n - ต่อ')).toEqual([
      { text: 'หนึ่ง', children: [{ text: 'ประเด็นดังนี้', children: ['ก่อน', 'หลัง'] }, 'ต่อ'] },
    ]);
  });

  it('goes by indentation in a list of bullets only', () => {
    expect(items('- หนึ่ง\n  - ย่อย\n- สอง')).toEqual([{ text: 'หนึ่ง', children: ['ย่อย'] }, 'สอง']);
  });

  it('hangs a sentence that announces a list below the item above it', () => {
    expect(items('๔. แต่งตั้ง\n(๑) ก\n(๒) ข\n\nให้คณะกรรมการฯ ดำเนินการดังนี้\n\n(๑) ค\n(๒) ง\n\n๕. ประชุม')).toEqual([
      { text: 'แต่งตั้ง', children: ['ก', 'ข', { text: 'ให้คณะกรรมการฯ ดำเนินการดังนี้', children: ['ค', 'ง'] }] },
      'ประชุม',
    ]);
  });

  it('continues an item across a blank line when the sentence goes on', () => {
    expect(items('๑) ร่วมปรับปรุงแก้ไข\n\nโครงการต่าง ๆ\n\n๒) สอง')).toEqual(['ร่วมปรับปรุงแก้ไขโครงการต่าง ๆ', 'สอง']);
  });

  it('leaves out a sentence that only introduces the list', () => {
    expect(items('ดำเนินการดังนี้\n๑. หนึ่ง')).toEqual(['หนึ่ง']);
  });

  it('keeps numbers that restart, gap or change their style', () => {
    expect(items('๑. ก\n๒. ข\n๔. ค\n๕) ง')).toEqual(['ก', 'ข', 'ค', 'ง']);
    expect(items('๑. ก\n๑) ย่อย\n๒) ย่อยสอง\n๒. ข')).toEqual([{ text: 'ก', children: ['ย่อย', 'ย่อยสอง'] }, 'ข']);
  });

  it('takes no number for a marker that belongs to the sentence', () => {
    expect(items('๘๕ คะแนนขึ้นไป')).toEqual(['๘๕ คะแนนขึ้นไป']);
  });
});
