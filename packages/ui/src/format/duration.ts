import { formatLocale } from './locale.ts';
import { formatNumber } from './number.ts';

const UNITS = [
  { seconds: 86_400, th: 'วัน', en: ['day', 'days'] },
  { seconds: 3600, th: 'ชั่วโมง', en: ['hour', 'hours'] },
  { seconds: 60, th: 'นาที', en: ['minute', 'minutes'] },
  { seconds: 1, th: 'วินาที', en: ['second', 'seconds'] },
] as const;

/** A length of time in its two largest units: "2 นาที 5 วินาที", "3 วัน 4 ชั่วโมง"; under a second is 0 seconds. */
export function formatDuration(seconds: number, locale: string): string {
  let rest = Math.max(0, Math.floor(seconds));
  const words: string[] = [];
  for (const unit of UNITS) {
    const count = Math.floor(rest / unit.seconds);
    rest -= count * unit.seconds;
    if (count > 0) words.push(`${formatNumber(count)} ${nameOf(unit, count, locale)}`);
    if (words.length === 2 || (words.length === 1 && count === 0)) break;
  }
  return words.length > 0 ? words.join(' ') : `0 ${nameOf(UNITS[3], 0, locale)}`;
}

function nameOf(unit: (typeof UNITS)[number], count: number, locale: string): string {
  return formatLocale(locale) === 'th' ? unit.th : unit.en[count === 1 ? 0 : 1];
}
