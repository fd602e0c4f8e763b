import { arabicDigits } from '@sujarit/domain/thai-digits';
import type { CellCodec } from './cell-codec.ts';

const oneOf = (words: readonly string[]) => `ต้องเป็น${words.map((word) => ` “${word}”`).join('')}`;

/** One value of a few, in the words of the list. */
export function choice<Value extends string>(words: Readonly<Record<Value, string>>): CellCodec<Value | null> {
  const entries = Object.entries(words) as [Value, string][];
  return {
    style: 'typed',
    write: (value) => (value === null ? null : { text: words[value] }),
    read(cell) {
      const printed = cell?.value.trim() ?? '';
      const value = entries.find(([, word]) => word === printed)?.[0] ?? null;
      return printed === '' || value !== null ? { value } : { value, wrong: oneOf(Object.values(words)) };
    },
  };
}

/** Several values of a few, their words divided by commas, in the order given. */
export function choices<Value extends string>(words: Readonly<Record<Value, string>>): CellCodec<Value[]> {
  const one = choice(words);
  return {
    style: 'typed',
    write: (values) => (values.length === 0 ? null : { text: values.map((value) => words[value]).join(', ') }),
    read(cell) {
      if (cell === null) return { value: [] };
      const printed = cell.value.split(/[,\n]/).filter((word) => word.trim() !== '');
      const read = printed.map((value) => one.read({ ...cell, value }));
      const wrong = read.find((reading) => reading.wrong !== undefined)?.wrong;
      return { value: read.flatMap(({ value }) => value ?? []), ...(wrong && { wrong }) };
    },
  };
}

/** A place of the framework as the list offers it: "2.1.3 name". */
export const placeWords = ({ code, nameTh }: { code: string; nameTh: string }) => `${code} ${nameTh}`;

const codeIn = (printed: string) => /^\s*(\S+)/.exec(arabicDigits(printed))?.[1] ?? '';

/** A code of the framework; what stands behind it, as in the list, is its name. */
export const place: CellCodec<string | null> = {
  style: 'typed',
  write: (code) => (code === null ? null : { text: code }),
  read: (cell) => ({ value: (cell && codeIn(cell.value)) || null }),
};

/** Codes of the framework, divided by commas or each on its line. */
export const places: CellCodec<string[]> = {
  style: 'typed',
  write: (codes) => (codes.length === 0 ? null : { text: codes.join(', ') }),
  read: (cell) => ({ value: (cell?.value ?? '').split('\n').flatMap(codesIn) }),
};

/** The codes of one line. The name behind a code, as the list has it, may itself hold commas: there only what looks like a code is one. */
function codesIn(line: string): string[] {
  const codes: string[] = [];
  let named = false;
  for (const piece of arabicDigits(line).split(',')) {
    const [first = '', ...rest] = piece.split(/\s+/).filter(Boolean);
    const behind = rest.filter((word) => looksLikeCode(word));
    codes.push(...(first !== '' && (!named || looksLikeCode(first)) ? [first] : []), ...behind);
    named ||= behind.length < rest.length;
  }
  return codes;
}

const looksLikeCode = (word: string) => /^\d+(?:\.\d+)+$/.test(word);
