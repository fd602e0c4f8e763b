/** One line of a nested list, with its depth from 1. */
export interface ListLine {
  level: number;
  text: string;
}

const INDENT = 2;

/** A nested list as text to be edited: one line each, two spaces before it for every level below the first. */
export function listText(lines: readonly ListLine[]): string {
  return lines
    .map(({ level, text }) => `${' '.repeat((level - 1) * INDENT)}${text.replaceAll(/\s*\n\s*/g, ' ')}`)
    .join('\n');
}

/** The nested list of an edited text; a tab counts as a level, empty lines fall away. */
export function listLines(text: string): ListLine[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [before = ''] = /^\s*/.exec(line) ?? [];
      const spaces = before.replaceAll('\t', ' '.repeat(INDENT)).length;
      return { level: Math.floor(spaces / INDENT) + 1, text: line.trim() };
    });
}
