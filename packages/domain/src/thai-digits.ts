const thai = '๐๑๒๓๔๕๖๗๘๙';

/** Thai digits as Arabic ones; everything else stays. */
export function arabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(thai.indexOf(digit)));
}

/** Arabic digits as Thai ones. */
export function thaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => thai[Number(digit)]!);
}
