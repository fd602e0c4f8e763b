import { arabicDigits } from './digits.ts';
import { differsBy } from './similarity.ts';
import { plain } from './thai-text.ts';

export type Field =
  | 'name'
  | 'rationale'
  | 'objectives'
  | 'targetGroup'
  | 'method'
  | 'period'
  | 'location'
  | 'budget'
  | 'responsible'
  | 'results'
  | 'outputs'
  | 'outcomes';

export type FieldHeading = {
  readonly field: Field;
  /** What stands behind the heading on its own line. */
  readonly value: string;
  /** The value follows without any separation: the document has to be mended there. */
  readonly glued: boolean;
  /** Only nearly a heading: a letter or two are misprinted. */
  readonly misprinted?: boolean;
};

const DOING = '(?:ดำเนินการ|ดำเนินงาน|ดำเนินโครงการ|ดำเนินกิจกรรม|จัดโครงการ|จัดกิจกรรม)';
const OF = '(?:ของ)?(?:โครงการ|กิจกรรม|มาตรการ)?(?:\\/.{1,40})?';

/** Headings as they are printed, without spaces, numbers, colons and brackets around. */
const VOCABULARY: ReadonlyArray<readonly [Field, RegExp]> = [
  ['rationale', new RegExp(`^(?:หลักการและเหตุผล|หลักการเหตุผล|เหตุผลและความจำเป็น|ความเป็นมา|ที่มาและความสำคัญ)${OF}$`)],
  ['objectives', new RegExp(`^วัตถุประสงค์${OF}$`)],
  ['targetGroup', new RegExp(`^(?:กลุ่ม)?เป้าหมาย(?:และ.{1,30}|การดำเนินการ|ผู้เข้าร่วม.{0,20})?${OF}$`)],
  ['targetGroup', /^(?:กลุ่ม)?ผู้เข้าร่วม(?:โครงการ|กิจกรรม)$/],
  ['location', new RegExp(`^(?:สถานที่|พื้นที่)(?:ใน)?(?:การ)?${DOING}${OF}$`)],
  ['location', /^สถานที่$/],
  [
    'method',
    new RegExp(`^(?:วิธีการ|วิธี|ขั้นตอน|แนวทาง)(?:\\/|และ)?(?:วิธีการ|วิธี|ขั้นตอน|แนวทาง)?(?:ใน)?(?:การ)?${DOING}${OF}$`),
  ],
  [
    'period',
    new RegExp(
      `^(?:ระยะเวลา|กำหนดเวลา|ช่วงเวลา)(?:และ|\\/)?(?:สถานที่)?(?:ใน)?(?:การ)?(?:${DOING})?${OF}(?:และสถานที่.{0,20})?$`,
    ),
  ],
  [
    'budget',
    new RegExp(`^(?:วงเงิน)?งบประมาณ(?:ที่ใช้|ที่ตั้งไว้|ที่ได้รับ)?(?:ใน|สำหรับ)?(?:การ)?(?:${DOING})?${OF}(?:และแหล่ง.{0,20})?$`),
  ],
  [
    'responsible',
    new RegExp(`^(?:หน่วยงาน|ส่วนราชการ|ฝ่าย|กอง)?(?:\\/)?(?:ผู้|ที่)?(?:\\/หน่วยงาน)?(?:ที่)?รับผิดชอบ(?:หลัก|${DOING})?${OF}$`),
  ],
  ['outputs', /^(?:ตัวชี้วัด(?:\/|และ)?)?ผลผลิต(?:ของโครงการ|ที่คาดว่าจะได้รับ)?\(?(?:outputs?)?$/i],
  ['outcomes', /^(?:ตัวชี้วัด(?:\/|และ)?)?ผลลัพธ์(?:ของโครงการ|ที่คาดว่าจะได้รับ)?\(?(?:outcomes?)?$/i],
  ['outputs', /^(?:ผลผลิต(?:\/|และ)ผลลัพธ์|ผลที่คาดว่าจะได้รับ)[:(]{0,2}ผลผลิต$/],
  ['outcomes', /^(?:ผลผลิต(?:\/|และ)ผลลัพธ์|ผลที่คาดว่าจะได้รับ)[:(]{0,2}ผลลัพธ์$/],
  ['results', /^(?:ตัวชี้วัด(?:\/|และ)?)?ผลผลิต(?:\/|และ|,)ผลลัพธ์.{0,30}$/],
  ['results', /^(?:ผล|ประโยชน์)(?:ที่)?(?:คาดว่า)?(?:จะ)?(?:ได้รับ|เกิดขึ้น)(?:จากโครงการ|ของโครงการ)?$/],
  ['results', /^ตัวชี้วัด(?:ความสำเร็จ|ผลสำเร็จ)?(?:ของ)?(?:โครงการ|กิจกรรม)?(?:\/.{1,40})?$/],
];

const NAME =
  /^(?:ชื่อ|ซื่อ|ชือ|ชี่อ)\s?(?:แผนงาน|โครงการ|กิจกรรม|มาตรการ)(?:\s?\/\s?(?:โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติงาน|แนวปฏิบัติ))*\s*[:：-]?\s*/;
const NUMBERING = /^\(?\d{1,2}(?:\.\d{1,2})?\s?[.)]{0,2}\s*/;
/** Every heading holds one of these words: lines without them need no further look. */
const STEMS =
  /ชื่อ|หลักการ|เหตุผล|ความเป็นมา|ที่มา|วัตถุประสงค์|เป้าหมาย|ผู้เข้าร่วม|สถานที่|พื้นที่|วิธี|ขั้นตอน|แนวทาง|ระยะเวลา|กำหนดเวลา|ช่วงเวลา|งบประมาณ|รับผิดชอบ|ผลผลิต|ผลลัพธ์|ได้รับ|เกิดขึ้น|ตัวชี้วัด|โครงการ/;
const RESULT_FIELDS: ReadonlySet<Field> = new Set(['outputs', 'outcomes']);

const bare = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/^[([]/, '')
    .replace(/[)\]]?[:：]?$/, '');

function wholeHeading(text: string): Field | null {
  if (text.length > 90) return null;
  const key = bare(text);
  return VOCABULARY.find(([, words]) => words.test(key))?.[0] ?? null;
}

/** A line that could be a project's name printed without a heading of its own. */
export const looksLikeName = (line: string): boolean =>
  line.length < 300 &&
  /^(?:\(?\d{1,2}\s?[.)]{1,2}\s?)?(?:โครงการ|กิจกรรม|มาตรการ)\s?[:“"‘ก-๎A-Z]/.test(arabicDigits(plain(line)));

/** The heading of a sheet's field that this line begins with, or null when it is running text. */
export function fieldHeading(line: string): FieldHeading | null {
  const text = plain(line);
  if (text === '' || text.length > 1200) return null;
  if (!STEMS.test(text.slice(0, 120))) return misprintedHeading(text);
  const bulleted = /^[-•●–]\s*/.exec(text);
  const body = bulleted === null ? text : text.slice(bulleted[0].length);
  const numbering = NUMBERING.exec(arabicDigits(body.slice(0, 12)));
  const words = numbering === null ? body : body.slice(numbering[0].length);
  const name = NAME.exec(words);
  if (name !== null) return { field: 'name', value: words.slice(name[0].length), glued: false };
  const field = wholeHeading(words);
  if (field !== null) {
    return bulleted !== null && !RESULT_FIELDS.has(field) ? null : { field, value: '', glued: false };
  }
  return bulleted === null ? (headingWithValue(words, numbering !== null) ?? misprintedHeading(text)) : null;
}

const DIVISION = /^(?:สำนัก|กอง|ฝ่าย|หน่วย|ส่วน|งาน|นาย|ปลัด|องค์การ|เทศบาล|อบต|อบจ)/;
const PERIOD = /^(?:ไตรมาส|ปี|ตลอด|ตั้งแต่|ระหว่าง|เดือน|พ\.ศ|\d|ต\.ค|ตุลาคม)/;
const PLACE = /^(?:ณ |ใน|ที่|ทุก|ห้อง|อาคาร|ศาลา|หอ|สำนักงาน|พื้นที่|ตำบล|หมู่|ชุมชน|หมู่บ้าน|โรงเรียน|วัด|องค์การ|เทศบาล|อบต|อบจ|เขต)/;
const MONEY = /^(?:จำนวน|ไม่|\d|-$|ตาม|ใช้จาก|ตั้งจ่าย)/;

/** A value behind the heading: after a colon, after a space where it looks like one, or joined to it. */
function headingWithValue(words: string, numbered: boolean): FieldHeading | null {
  const colon = words.slice(0, 80).search(/[:：]/);
  if (colon > 0) {
    const field = wholeHeading(words.slice(0, colon));
    if (field !== null) return { field, value: words.slice(colon + 1).trim(), glued: false };
  }
  for (const at of spaces(words)) {
    const field = wholeHeading(words.slice(0, at));
    const value = words.slice(at + 1);
    if (field !== null && (fits(field, value) || (numbered && field !== 'method')))
      return { field, value, glued: false };
  }
  const joined = /^(?:หน่วยงาน)?ผู้รับผิดชอบ(?:โครงการ|กิจกรรม)?(?=สำนัก|กอง|ฝ่าย|องค์การ|เทศบาล)/.exec(words);
  if (joined !== null) return { field: 'responsible', value: words.slice(joined[0].length), glued: true };
  const money = /^งบประมาณ(?:ดำเนินการ)?(?=ไม่ใช้|ไม่มี|\d)/.exec(arabicDigits(words.slice(0, 30)));
  if (money !== null) return { field: 'budget', value: words.slice(money[0].length), glued: true };
  const time = /^ระยะเวลา(?:ดำเนินการ)?(?=ไตรมาส|ปีงบประมาณ)/.exec(words);
  return time === null ? null : { field: 'period', value: words.slice(time[0].length), glued: true };
}

/** A whole line that is a heading but for one letter in eight. */
function misprintedHeading(text: string): FieldHeading | null {
  if (text.length > 40 || text.length < 7 || /^[-•●–]/.test(text)) return null;
  const key = bare(text.slice(NUMBERING.exec(arabicDigits(text.slice(0, 12)))?.[0].length ?? 0));
  const found = PLAIN_HEADINGS.find(
    ([words]) => key.length >= 7 && differsBy(key, words, Math.max(1, Math.floor(words.length / 8))),
  );
  return found === undefined ? null : { field: found[1], value: '', glued: false, misprinted: true };
}

const PLAIN_HEADINGS: ReadonlyArray<readonly [string, Field]> = [
  ['หลักการและเหตุผล', 'rationale'],
  ['วัตถุประสงค์', 'objectives'],
  ['กลุ่มเป้าหมาย', 'targetGroup'],
  ['เป้าหมาย', 'targetGroup'],
  ['วิธีดำเนินการ', 'method'],
  ['วิธีการดำเนินการ', 'method'],
  ['ระยะเวลาดำเนินการ', 'period'],
  ['ระยะเวลาและสถานที่ดำเนินการ', 'period'],
  ['งบประมาณ', 'budget'],
  ['งบประมาณดำเนินการ', 'budget'],
  ['ผู้รับผิดชอบ', 'responsible'],
  ['ผู้รับผิดชอบโครงการ', 'responsible'],
  ['ผลผลิต/ผลลัพธ์', 'results'],
  ['ผลที่คาดว่าจะได้รับ', 'results'],
];

function fits(field: Field, value: string): boolean {
  const arabic = arabicDigits(value);
  if (field === 'responsible') return DIVISION.test(value);
  if (field === 'period') return PERIOD.test(arabic);
  if (field === 'location') return PLACE.test(value);
  return field === 'budget' && MONEY.test(arabic);
}

/** Positions of the first four spaces. */
function spaces(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(' '); at >= 0 && found.length < 4; at = text.indexOf(' ', at + 1)) found.push(at);
  return found;
}
