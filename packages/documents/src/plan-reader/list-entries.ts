import { type Marker, markerOf } from './list-markers.ts';
import { introducesList, plain } from './thai-text.ts';

/** A line of a section as it stands, with the number of the line and whether a blank line precedes it. */
export type SectionLine = { readonly text: string; readonly line: number; readonly afterBlank: boolean };

export type Entry = {
  readonly marker: Marker | null;
  readonly pieces: string[];
  readonly indent: number;
  readonly line: number;
  /** A bullet that takes the place of a missing number. */
  fills: number | null;
};

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** Wrapped lines joined to the entry above; a sentence that announces a list stands alone. */
export function entriesOf(lines: readonly SectionLine[]): Entry[] {
  const entries: Entry[] = [];
  for (const { text, line, afterBlank } of lines) {
    const cleaned = text.replaceAll('**', '');
    const words = plain(cleaned);
    if (words === '') continue;
    const marked = markerOf(cleaned);
    const last = entries.at(-1);
    const continues =
      marked === null && last !== undefined && !(afterBlank && (introducesList(words) || last.marker === null));
    if (continues && last !== undefined) last.pieces.push(words);
    else {
      entries.push({
        marker: marked?.marker ?? null,
        pieces: [marked === null ? words : plain(marked.rest)],
        indent: indentOf(cleaned),
        line,
        fills: null,
      });
    }
  }
  fillGaps(entries);
  return entries;
}

/** Bullets that exactly fill a gap in the printed numbers are items of that list ("-", "-", "-", "๔."). */
function fillGaps(entries: readonly Entry[]): void {
  const last = { point: 0, bracket: 0 };
  let run: Entry[] = [];
  let clean = true;
  for (const entry of entries) {
    const { marker } = entry;
    if (marker?.family === 'bullet') run.push(entry);
    else if (marker?.family === 'point' || marker?.family === 'bracket') {
      const indent = run.reduce((least, bullet) => Math.min(least, bullet.indent), Number.POSITIVE_INFINITY);
      const top = run.filter((bullet) => bullet.indent === indent);
      const before = last[marker.family];
      if (clean && top.length > 0 && marker.number - before - 1 === top.length) {
        top.forEach((bullet, at) => {
          bullet.fills = before + 1 + at;
        });
      }
      last[marker.family] = marker.number;
      clean = true;
      run = [];
    } else clean = clean && run.length === 0 && marker === null && last.point === 0 && last.bracket === 0;
  }
}
