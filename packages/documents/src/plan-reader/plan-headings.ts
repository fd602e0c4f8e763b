import { arabicDigits } from './digits.ts';
import { plain } from './thai-text.ts';

/** A heading of the plan itself: part, dimension, mission or sub-mission (by its code), running number, sheet title. */
export type PlanHeading =
  | { readonly level: 'part'; readonly number: number; readonly rest: string }
  | { readonly level: 'dimension'; readonly number: number; readonly rest: string }
  | { readonly level: 'code'; readonly code: string; readonly rest: string }
  | { readonly level: 'sequence'; readonly number: number; readonly rest: string }
  | { readonly level: 'title' };

const PART = /^ส่วนที่\s?(\d{1,2})(.*)$/;
const DIMENSION = /^(?:มิติ|มติ|มิตี|มีติ)\s?(?:ที่)?\s?(\d)(?!\d)\s?[.:]?\s?(.*)$/;
/** The same in a framework that is not known: its own words for its levels. */
const STRATEGY = /^(?:(?:ประเด็น)?ยุทธศาสตร์|พันธกิจ|ด้าน)\s?ที่\s?(\d)(?!\d)\s?[.:]?\s?(.*)$/;
const LEVEL = /^(?:ภารกิจ(?:ย่อย)?|พันธกิจ|กลยุทธ์|เป้าประสงค์|แนวทาง|มาตรการ)\s?(?:ที่)?\s?(?=[\d๐-๙]{1,2}\.[\d๐-๙])/;
const CODE = /^(?:\((\d{1,2}(?:\.\d{1,2}){1,2})\)|(\d{1,2}(?:\.\d{1,2}){1,2})\.?(?=[\sก-๛]))\s*(.*)$/;
const SEQUENCE = /^(?:ลำดับที่|ลำดับ|โครงการที่|กิจกรรมที่|มาตรการที่)\s?(\d{1,3})\s?[.)]?(?!\d)(.*)$/;
const TITLE = /^รายละเอียด(?:ของ)?(?:แผนงาน\/)?(?:โครงการ|กิจกรรม|มาตรการ)/;

/** The heading that a line is. `foreign`: the plan's framework is not known, so that its levels may have other words. */
export function planHeading(line: string, foreign = false): PlanHeading | null {
  const text = foreign ? plain(line).replace(LEVEL, '') : plain(line);
  if (text === '' || text.length > 600) return null;
  const arabic = arabicDigits(text);
  const tail = (length: number): string => text.slice(text.length - length).trim();
  const part = PART.exec(arabic);
  if (part !== null) return { level: 'part', number: Number(part[1]), rest: tail(part[2]?.length ?? 0) };
  const sequence = SEQUENCE.exec(arabic);
  if (sequence !== null) {
    return {
      level: 'sequence',
      number: Number(sequence[1]),
      rest: sequence[2] === '' ? '' : tail(sequence[2]?.length ?? 0),
    };
  }
  const dimension = DIMENSION.exec(arabic) ?? (foreign ? STRATEGY.exec(arabic) : null);
  if (dimension !== null) {
    return {
      level: 'dimension',
      number: Number(dimension[1]),
      rest: dimension[2] === '' ? '' : tail(dimension[2]?.length ?? 0),
    };
  }
  const code = CODE.exec(arabic);
  if (code !== null) {
    return { level: 'code', code: code[1] ?? code[2] ?? '', rest: code[3] === '' ? '' : tail(code[3]?.length ?? 0) };
  }
  return TITLE.test(text) ? { level: 'title' } : null;
}
