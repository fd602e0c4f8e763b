/** The kinds of authority as documents write them, long and short. */
const KIND = /^(องค์การบริหารส่วนตำบล|อบต\.?|องค์การบริหารส่วนจังหวัด|อบจ\.?|เทศบาล(ตำบล|เมือง|นคร)|ทต\.?|ทม\.?|ทน\.?)/;

/** Is it the same authority, though the kind may be written long or short? The name that follows decides. */
export function isSameAuthority(printed: string, own: string): boolean {
  const bare = (name: string) => name.replaceAll(/\s+/g, '').replace(KIND, '');
  return bare(printed) === bare(own);
}
