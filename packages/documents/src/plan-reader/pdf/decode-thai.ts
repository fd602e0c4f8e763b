/**
 * Letters of the private area by which older Thai fonts name their shifted vowels and tone marks (U+F700 on), and ticks and bullets of symbol
 * fonts (U+F000 on): the plain letters they stand for.
 */
const PRIVATE = new Map<string, string>([
  ...[
    ...'\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a',
  ].map((letter, at): [string, string] => [String.fromCharCode(0xf700 + at), letter]),
  ['\uf0fc', '✓'],
  ['\uf050', '✓'],
  ['\uf0fe', '☑'],
  ['\uf052', '☑'],
  ['\uf0b7', '•'],
  ['\uf0a7', '•'],
  ['\uf0d8', '•'],
  ['\uf02d', '-'],
]);

const MARK = /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\uf701-\uf70e\uf710-\uf71a]+$/;

/** Do all of the letters stand above or below another? */
export const isMark = (letters: string): boolean => MARK.test(letters);

/**
 * The text of a printed line in the order and with the letters that a person would type: shifted letters of old fonts, SARA AM in two pieces,
 * with its ring lost or told twice, tone marks before their vowel, spaces in front of a mark.
 */
export function decodeThai(text: string): string {
  return text
    .replace(/[\uf000-\uf7ff]/g, (letter) => PRIVATE.get(letter) ?? letter)
    .replaceAll('\u00a0', ' ')
    .replace(/ +(?=[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])/g, '')
    .replace(/([\u0e48-\u0e4b])([\u0e31\u0e34-\u0e39\u0e4d])/g, '$2$1')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/(?<=[\u0e01-\u0e2e][\u0e48-\u0e4b]?) \u0e32/g, '\u0e33')
    .replaceAll('\u0e33\u0e32', '\u0e33');
}

/** Letters from which a text tells how its fonts count. */
const ENOUGH = 50;

/**
 * Fonts from before Unicode place Thai letters where Western Europe has its accented ones, and a PDF of theirs then says those. Answers how
 * to read the letters of a document that is written so, or null for any other.
 */
export function lettersOfOldFonts(texts: readonly string[]): ((text: string) => string) | null {
  let [thai, western] = [0, 0];
  for (const text of texts) {
    if (/[\u0e01-\u0e5b]/.test(text)) thai++;
    else if (/[\u00a1-\u00fb]/.test(text)) western++;
  }
  if (western < ENOUGH || thai * 5 > western) return null;
  return (text) =>
    text.replace(/[\u00a1-\u00da\u00df-\u00fb]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xd60));
}
