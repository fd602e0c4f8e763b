import { thaiDigits } from '@sujarit/domain/thai-digits';
import { type FormatLocale, formatLocale } from './locale.ts';

const THAI_MONTHS = 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' ');
const THAI_SHORT = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split(' ');
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const BUDDHIST_OFFSET = 543;

export interface DateStyle {
  /** "31 ส.ค. 65" instead of "31 สิงหาคม 2565" */
  short?: boolean;
  thaiDigits?: boolean;
}

/** An ISO day as people write it: "31 สิงหาคม 2565" (R1), in English "31 August 2022". Anything else comes back as it is. */
export function formatBuddhistDate(isoDate: string, locale: string, style: DateStyle = {}): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate);
  if (!found) return isoDate;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  const text = wordsOf(formatLocale(locale), year, month - 1, day, style.short === true);
  return style.thaiDigits ? thaiDigits(text) : text;
}

function wordsOf(locale: FormatLocale, year: number, month: number, day: number, short: boolean): string {
  if (locale === 'en') {
    const name = ENGLISH_MONTHS[month] ?? '';
    return `${day} ${short ? name.slice(0, 3) : name} ${year}`;
  }
  const buddhist = year + BUDDHIST_OFFSET;
  return short
    ? `${day} ${THAI_SHORT[month]} ${String(buddhist).slice(-2)}`
    : `${day} ${THAI_MONTHS[month]} ${buddhist}`;
}

/** The names of the months, January first. */
export function monthNames(locale: string): readonly string[] {
  return formatLocale(locale) === 'en' ? ENGLISH_MONTHS : THAI_MONTHS;
}

const inThailand = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Bangkok', dateStyle: 'short', timeStyle: 'short' });

/** A moment (ISO with zone) as day and time in Thailand for a spreadsheet: "2023-04-20 14:05". */
export function minuteInThailand(isoMoment: string): string {
  return inThailand.format(new Date(isoMoment));
}

/** A moment (ISO with zone) as a day and time in Thailand: "20 เม.ย. 66 14:05 น.", in English "20 Apr 2023 14:05". */
export function formatMoment(isoMoment: string, locale: string, style: DateStyle = { short: true }): string {
  if (Number.isNaN(Date.parse(isoMoment))) return isoMoment;
  const [date = '', time] = minuteInThailand(isoMoment).split(' ');
  const day = formatBuddhistDate(date, locale, { short: style.short === true });
  const text = `${day} ${time}${formatLocale(locale) === 'th' ? ' น.' : ''}`;
  return style.thaiDigits ? thaiDigits(text) : text;
}
