import { printedWidth } from '../thai-text.ts';

/** One letter, or letters that a program wrote as one, where it is printed: points from the page's upper left corner; `base` is its base line. */
export interface Glyph {
  readonly text: string;
  /** Where its shape is set: a mark's shape reaches back over its letter. */
  readonly origin: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/** Parts of a letter's size: what letters told as one take each at least, and below what they were told for a mark among them. */
const USUAL_WIDTH = 0.55;
const WIDTH_OF_MARK = 0.12;
/** How many letters back the same text may stand that is told again. */
const LOOK_BACK = 12;

/**
 * Letters in the order in which a page prints them. Letters of one shape were told as one text: they stay together, and when the same text
 * is told again for a further shape of theirs (a mark set by itself), it is left out.
 */
export class GlyphList {
  readonly #glyphs: Glyph[] = [];
  #last: { glyph: Glyph; object: number } | undefined;

  /** Adds a letter of one of the page's texts. */
  add(glyph: Glyph, object: number): void {
    const last = this.#last;
    if (last !== undefined && last.object === object && last.glyph.origin === glyph.origin) {
      const [left, right] = [Math.min(last.glyph.left, glyph.left), Math.max(last.glyph.right, glyph.right)];
      last.glyph = { ...last.glyph, text: last.glyph.text + glyph.text, left, right };
    } else {
      this.#keepLast();
      this.#last = { glyph, object };
    }
  }

  get all(): Glyph[] {
    this.#keepLast();
    return this.#glyphs;
  }

  #keepLast(): void {
    if (this.#last === undefined) return;
    const { glyph } = this.#last;
    this.#last = undefined;
    const letters = printedWidth(glyph.text);
    const ofMark = glyph.text.length > 1 && glyph.right - glyph.left < letters * WIDTH_OF_MARK * glyph.size;
    if (ofMark || (glyph.text !== ' ' && this.#glyphs.slice(-LOOK_BACK).some((other) => sameShape(other, glyph))))
      return;
    const least = letters > 1 ? glyph.origin + letters * USUAL_WIDTH * glyph.size : 0;
    this.#glyphs.push({ ...glyph, right: Math.max(glyph.right, least) });
  }
}

/** The same letters in the same place, or within it. */
function sameShape(glyph: Glyph, again: Glyph): boolean {
  const near = again.size / 5;
  return (
    glyph.text === again.text &&
    Math.abs(glyph.base - again.base) < again.size &&
    again.left > glyph.left - near &&
    again.left < glyph.right - near / 8 &&
    again.right < glyph.right + near
  );
}
