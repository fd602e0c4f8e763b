import { expect, it } from 'vitest';
import { readAnnouncement, thaiDate } from './announcement.ts';
import { layOutText } from './laid-out.ts';

it.each([
  ['ประกาศ ณ วันที่ ๓๑ เดือนสิงหาคม พ.ศ. ๒๕๖๕', '2022-08-31'],
  ['ประกาศ ณ วันที่ เดือน ๑๒ พฤษภาคม พ.ศ. ๒๕๖๐', '2017-05-12'],
  ['วันที่ 1 ต.ค. 2565', '2022-10-01'],
  ['วันที่ ๓๑ กุมภาพันธ์ ๒๕๖๕', null],
  ['วันที่ ...... เดือนสิงหาคม พ.ศ. ๒๕๖๕', null],
])('%s', (text, date) => {
  expect(thaiDate(text)).toBe(date);
});

it('takes the person who signs, not the office', () => {
  const text = 'ประกาศ ณ วันที่ ๓๐ กันยายน พ.ศ. ๒๕๖๕\n\n(ว่าที่ร้อยตรีสมหญิง ใจดี)\n\nนายกเทศมนตรีตำบลตัวอย่าง';
  expect(readAnnouncement(layOutText(text))).toEqual({
    date: '2022-09-30',
    signatory: 'ว่าที่ร้อยตรีสมหญิง ใจดี',
    lines: [0, 2],
  });
  const office = 'ประกาศ ณ วันที่ ๑ กันยายน ๒๕๖๕\nนายกเทศมนตรีตำบลตัวอย่าง';
  expect(readAnnouncement(layOutText(office))?.signatory).toBeNull();
});
