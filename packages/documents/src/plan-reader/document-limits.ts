/** Largest file that is read, in bytes (50 MB). */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;
/** Letters (and divisions of cells) and lines of a text that is still read: more than a thousand pages. */
export const MAX_DOCUMENT_LETTERS = 2_000_000;
export const MAX_DOCUMENT_LINES = 150_000;

/** The document holds more than any plan. */
export class TooLarge extends Error {}

/** Counts the lines that a container gives out, by their letters, to end before they fill the memory. @throws TooLarge */
export function textMeter(): (letters: number) => void {
  let letters = 0;
  let lines = 0;
  return (more) => {
    letters += more + 1;
    lines += 1;
    if (letters > MAX_DOCUMENT_LETTERS || lines > MAX_DOCUMENT_LINES) throw new TooLarge();
  };
}
