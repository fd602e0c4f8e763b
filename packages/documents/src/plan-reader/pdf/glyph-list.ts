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

/** Parts of a letter's size: what letters told as one take each at least, and the band above the base line that every letter reaches. */
const USUAL_WIDTH = 0.55;
const BAND = 0.4;
/** How many letters back the same text may stand that is told again. */
const LOOK_BACK = 12;

/**
 * Letters in the order in which a page prints them. Letters of one shape were told as one text and stay together. A program that sets parts
 * of such a text by themselves tells the whole for each part: it is kept once, and not where it was told for a mark alone.
 */
export class GlyphList {
  readonly #glyphs: Glyph[] = [];
  #last: Glyph | undefined;
  #object = 0;
  #below = 0;
  #above = 0;

  /** Adds a letter of one of the page's texts; `below`, `above`: how far its shape reaches from its base line, in points, downwards less than nothing. */
  add(glyph: Glyph, object: number, below: number, above: number): void {
    const last = this.#last;
    if (last !== undefined && this.#object === object && last.origin === glyph.origin) {
      const [left, right] = [Math.min(last.left, glyph.left), Math.max(last.right, glyph.right)];
      this.#last = { ...last, text: last.text + glyph.text, left, right };
    } else {
      this.#keepLast();
      this.#last = glyph;
      this.#object = object;
      this.#below = below;
      this.#above = above;
    }
  }

  get all(): Glyph[] {
    this.#keepLast();
    return this.#glyphs;
  }

  #keepLast(): void {
    const glyph = this.#last;
    if (glyph === undefined) return;
    this.#last = undefined;
    if (glyph.text.length === 1) {
      this.#glyphs.push(glyph);
      return;
    }
    const letters = printedWidth(glyph.text);
    const ofMark = this.#below > BAND * glyph.size || this.#above < 0;
    if (letters > 0 && (ofMark || this.#stands(glyph))) return;
    const least = letters > 1 ? glyph.origin + letters * USUAL_WIDTH * glyph.size : 0;
    this.#glyphs.push({ ...glyph, right: Math.max(glyph.right, least) });
  }

  /** Is the same text told of the same place already? */
  #stands({ text, base, size, origin }: Glyph): boolean {
    return this.#glyphs
      .slice(-LOOK_BACK)
      .some(
        (other) =>
          other.text === text &&
          Math.abs(other.base - base) < size / 2 &&
          origin < other.right &&
          origin > other.origin,
      );
  }
}
