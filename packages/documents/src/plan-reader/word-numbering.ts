import { walkXml } from './walk-xml.ts';

/** A level of a list: what stands before its paragraphs, such as "%1.%2)". */
interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** The lists of a Word document: the words that Word itself would print before a numbered paragraph. */
export interface Numbering {
  /** The label of the next paragraph of a list at a level (from 0); empty where the list has none. Counts on. */
  next(listId: string, level: number): string;
}

const letters = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';
const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let left = value;
  let written = '';
  for (const [size, letter] of romans) {
    while (left >= size) {
      written += letter;
      left -= size;
    }
  }
  return written;
}

/** A number in one of Word's formats (ECMA-376 part 1, 17.18.59); any other is written in Arabic digits. */
function written(value: number, format: string): string {
  const letterOf = (alphabet: string) => alphabet[(value - 1) % alphabet.length] ?? '';
  switch (format) {
    case 'thaiNumbers':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xe50 + Number(digit)));
    case 'thaiLetters':
      return letterOf(letters);
    case 'lowerLetter':
      return letterOf('abcdefghijklmnopqrstuvwxyz');
    case 'upperLetter':
      return letterOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    case 'lowerRoman':
      return roman(Math.min(value, 4999));
    case 'upperRoman':
      return roman(Math.min(value, 4999)).toUpperCase();
    default:
      return String(value);
  }
}

const highestLevel = 8;

/** Reads numbering.xml (empty where the document has none). @throws where it is no XML */
export function readNumbering(xml: string): Numbering {
  const { levels, lists } = listsOf(xml);
  const counts = new Map<string, number[]>();
  return {
    next(listId, level) {
      const kind = lists.get(listId);
      const own = kind === undefined ? undefined : levels.get(kind);
      const at = own?.[level];
      if (kind === undefined || at === undefined || level > highestLevel) return '';
      if (at.format === 'bullet') return '-';
      if (at.format === 'none') return '';
      const count = counts.get(kind) ?? [];
      count[level] = (count[level] ?? at.start - 1) + 1;
      count.length = level + 1;
      counts.set(kind, count);
      return at.text.replace(/%([1-9])/g, (_whole, digit: string) => {
        const of = Number(digit) - 1;
        const parent = own?.[of];
        return written(count[of] ?? parent?.start ?? 1, parent?.format ?? 'decimal');
      });
    },
  };
}

function listsOf(xml: string): { levels: Map<string, Level[]>; lists: Map<string, string> } {
  const levels = new Map<string, Level[]>();
  const lists = new Map<string, string>();
  let kind: Level[] = [];
  let level: { at: number; format: string; text: string; start: number } | null = null;
  let list = '';
  walkXml(xml, {
    open: (name, attribute) => {
      const value = attribute('w:val');
      if (name === 'w:abstractNum') {
        kind = [];
        levels.set(attribute('w:abstractNumId'), kind);
      } else if (name === 'w:lvl') level = { at: Number(attribute('w:ilvl')), format: 'decimal', text: '', start: 1 };
      else if (name === 'w:num') list = attribute('w:numId');
      else if (name === 'w:abstractNumId') lists.set(list, value);
      else if (level === null) return;
      else if (name === 'w:numFmt') level.format = value;
      else if (name === 'w:lvlText') level.text = value;
      else if (name === 'w:start') level.start = Number(value) || 1;
    },
    close: (name) => {
      if (name !== 'w:lvl' || level === null) return;
      if (level.at >= 0 && level.at <= highestLevel) kind[level.at] = level;
      level = null;
    },
  });
  return { levels, lists };
}
