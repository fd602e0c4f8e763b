import { readFile } from 'node:fs/promises';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import { describe, expect, it } from 'vitest';
import { layOutText } from './laid-out.ts';
import { readPlanText } from './read-plan-text.ts';

const read = (text: string) => readPlanText(layOutText(text), { frameworks });
const fixture = (name: string) => readFile(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const tree = (document: ReturnType<typeof read>) =>
  document.draftFramework?.nodes.map(({ code, parentCode, nameTh }) => [code, parentCode, nameTh]);
const COVER = 'แผนปฏิบัติการป้องกันการทุจริต\nของเทศบาลตำบลสมมติ\n(พ.ศ. 2566 - 2567)\n\n';

describe('a framework that is not known', () => {
  it('is collected from table and headings, with the document’s own words for its levels', async () => {
    const document = read(await fixture('made-up-strategies.txt'));
    expect(document.plan.framework).toBeNull();
    expect(document.findings.map(({ code, severity }) => [code, severity])).toEqual([['FRAMEWORK_UNKNOWN', 'ERROR']]);
    expect(document.draftFramework).toMatchObject({
      titleTh: 'กรอบแผนของเทศบาลตำบลสมมติ',
      levels: ['ยุทธศาสตร์', 'กลยุทธ์'],
    });
    expect(tree(document)).toEqual([
      ['1', null, 'ปลูกฝังค่านิยมซื่อตรงแก่คนทำงาน'],
      ['1.1', '1', 'ฝึกฝนคนทำงานทุกระดับ'],
      ['1.2', '1', 'สร้างเครือข่ายเยาวชน'],
      ['2', null, 'เปิดเผยการใช้เงินของเทศบาล'],
      ['2.1', '2', 'ให้ประชาชนเห็นทุกสัญญา'],
      ['3', null, 'รับฟังและตอบทุกคำร้อง'],
      ['3.1', '3', 'ตอบคำร้องภายในเจ็ดวัน'],
    ]);
    expect(document.draftFramework?.nodes[1]?.lines).toEqual([11, 11]);
    expect(document.projects.map(({ codes }) => codes)).toEqual([['1.1'], ['1.1'], ['1.2'], ['2.1'], ['3.1']]);
  });

  it('has the measures of the strategy layout as its second level, in order', () => {
    const table =
      'มาตรการ\tกิจกรรม/โครงการ\tงบประมาณ\t\tตัวชี้วัด\tเป้าหมายปีงบประมาณ\t\tผู้รับผิดชอบ\n\t\t2566\t2567\t\t2566\t2567\t\n';
    const row = (measure: string, activity: string) => `${measure}\t${activity}\t-\t-\tจำนวน\t3 คน\t4 คน\tกองคลัง\n`;
    const document = read(
      `${COVER}ยุทธศาสตร์ที่ 1 ปลูกฝัง\n\n${table}${row('1. มาตรการหนึ่ง', '1.1 อบรม')}${row('2. มาตรการสอง', '2.1 ประชุม')}\nยุทธศาสตร์ที่ 2 เปิดเผย\n\n${table}${row('1. มาตรการสาม', '1.1 ประกาศ')}`,
    );
    expect(document.draftFramework?.levels).toEqual(['ยุทธศาสตร์', 'มาตรการ']);
    expect(tree(document)).toEqual([
      ['1', null, 'ปลูกฝัง'],
      ['1.1', '1', 'มาตรการหนึ่ง'],
      ['1.2', '1', 'มาตรการสอง'],
      ['2', null, 'เปิดเผย'],
      ['2.1', '2', 'มาตรการสาม'],
    ]);
  });

  it('names a place by its code where the document prints no name, and places above it too', () => {
    const document = read(
      `${COVER}มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567\nมิติที่ 5 เรื่องใหม่\t5.1\t5.1.2 1) โครงการหนึ่ง\t-\t-\n`,
    );
    expect(tree(document)).toEqual([
      ['5', null, 'เรื่องใหม่'],
      ['5.1', '5', '5.1'],
      ['5.1.2', '5.1', '5.1.2'],
    ]);
    expect(document.draftFramework?.levels).toEqual(['มิติ', 'ภารกิจ', 'ภารกิจย่อย']);
  });

  it('is not drafted for a document of a known one, nor for one without any heading', async () => {
    for (const name of ['000_13d5abfe38b1d0c1.txt', '001_d58f73771f5e2b24.txt', '002_865a79fa372771d0.txt']) {
      expect(read(await fixture(name)).draftFramework).toBeUndefined();
    }
    const bare = read(`${COVER}โครงการ\tปี 2566\tปี 2567\nโครงการหนึ่ง\t✓\t✓\n`);
    expect(bare.findings.map(({ code }) => code)).toContain('FRAMEWORK_UNKNOWN');
    expect(bare.draftFramework).toBeUndefined();
  });
});
