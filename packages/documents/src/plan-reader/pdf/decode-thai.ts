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
/** The first letter of any script in which marks are written: most letters of a plan and all of its digits are told by it alone. */
const THAI = '\u0e31';

/** Do all of the letters stand above or below another? */
export const isMark = (letters: string): boolean => letters >= THAI && MARK.test(letters);

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

/** Letters of Thai, and of Western Europe with their accents. */
export interface Scripts {
  readonly thai: number;
  readonly western: number;
}

export function countScripts(letters: readonly string[]): Scripts {
  let [thai, western] = [0, 0];
  for (const letter of letters) {
    if (letter >= '\u0e01' && letter < '\u0e5c') thai++;
    else if (letter >= '\u00a1' && letter < '\u00fc') western++;
  }
  return { thai, western };
}

/** Letters from which a text tells how its fonts count. */
const ENOUGH = 50;

/**
 * Fonts from before Unicode place Thai letters where Western Europe has its accented ones, and a PDF of theirs then says those. Answers how
 * to read the letters of a document that is written so, or null for any other.
 */
export function lettersOfOldFonts(parts: readonly Scripts[]): ((text: string) => string) | null {
  const thai = parts.reduce((sum, part) => sum + part.thai, 0);
  const western = parts.reduce((sum, part) => sum + part.western, 0);
  if (western < ENOUGH || thai * 5 > western) return null;
  return (text) =>
    text.replace(/[\u00a1-\u00da\u00df-\u00fb]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xd60));
}
