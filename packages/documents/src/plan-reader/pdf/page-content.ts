import { type Glyph, GlyphList } from './glyph-list.ts';
import type { Pdfium } from './pdfium.ts';

/** A straight line along the page: at which height (or from the left), from where to where. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
  /** Pieces that the page is drawn of: texts, paths, pictures. */
  readonly pieces: number;
  /** A picture takes a good part of the page. */
  readonly pictured: boolean;
}

type Point = readonly [x: number, y: number];
type ToPage = (x: number, y: number) => Point;

/** Room for what PDFium answers by address: a matrix of six numbers at most. */
const PLACE_BYTES = 64;
/** Size of letters that tell none, in points. */
const USUAL_SIZE = 12;
const PATH = 2;
const PICTURE = 3;
/** Part of a page from which on a picture is a good part of it. */
const LARGE = 0.2;
const LINE_TO = 0;
const MOVE_TO = 2;
/** Strokes of a page that are looked at: beyond, they are a drawing. */
const MOST_STROKES = 6000;
/** A stroke is level or upright when it strays less than this, and a rule from this length on, in points. */
const STRAY = 0.8;
const SHORTEST = 4;

/** Letters and rules of one page, turned as the page is shown. */
export function pageContent(pdfium: Pdfium, document: number, index: number): PageContent {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) return { width: 0, height: 0, glyphs: [], across: [], down: [], pieces: 0, pictured: false };
  const place = pdfium.wasmExports.malloc(PLACE_BYTES);
  try {
    const [width, height] = [pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page)];
    const toPage = turned(pdfium._FPDFPage_GetRotation(page), width, height);
    return {
      width,
      height,
      glyphs: glyphsOf(pdfium, page, toPage, place),
      ...drawingsOf(pdfium, page, toPage, place, width * height),
    };
  } finally {
    pdfium.wasmExports.free(place);
    pdfium._FPDF_ClosePage(page);
  }
}

/** From the document's own axes (upwards, unturned) to the shown page of that width and height, downwards. */
function turned(quarters: number, width: number, height: number): ToPage {
  if (quarters === 1) return (x, y) => [y, x];
  if (quarters === 2) return (x, y) => [width - x, y];
  if (quarters === 3) return (x, y) => [width - y, height - x];
  return (x, y) => [x, height - y];
}

/** Letters by their number: a document repeats a hundred of them many thousand times. */
const letters = new Map<number, string>();

function letterOf(unicode: number): string {
  const known = letters.get(unicode);
  if (known !== undefined) return known;
  const letter = String.fromCodePoint(unicode);
  letters.set(unicode, letter);
  return letter;
}

function glyphsOf(pdfium: Pdfium, page: number, toPage: ToPage, place: number): Glyph[] {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return [];
  const glyphs = new GlyphList();
  // letters of one text object have one size
  let sized = -1;
  let size = USUAL_SIZE;
  try {
    const count = pdfium._FPDFText_CountChars(text);
    for (let at = 0; at < count; at++) {
      const unicode = pdfium._FPDFText_GetUnicode(text, at);
      if (unicode < 0x20 || unicode === 0xfffe || unicode > 0x10ffff) continue;
      if (unicode === 0x20 && pdfium._FPDFText_IsGenerated(text, at) === 1) continue;
      pdfium._FPDFText_GetCharOrigin(text, at, place, place + 8);
      const x = pdfium.HEAPF64[place >> 3] ?? 0;
      const y = pdfium.HEAPF64[(place >> 3) + 1] ?? 0;
      pdfium._FPDFText_GetLooseCharBox(text, at, place);
      const boxLeft = pdfium.HEAPF32[place >> 2] ?? 0;
      const top = pdfium.HEAPF32[(place >> 2) + 1] ?? 0;
      const boxRight = pdfium.HEAPF32[(place >> 2) + 2] ?? 0;
      const bottom = pdfium.HEAPF32[(place >> 2) + 3] ?? 0;
      const object = pdfium._FPDFText_GetTextObject(text, at);
      if (object !== sized) {
        sized = object;
        size = sizeOf(pdfium, text, at, place);
      }
      const oneSide = toPage(boxLeft, top)[0];
      const otherSide = toPage(boxRight, bottom)[0];
      const [origin, base] = toPage(x, y);
      const left = Math.min(oneSide, otherSide);
      const right = Math.max(oneSide, otherSide);
      glyphs.add({ text: letterOf(unicode), origin, left, right, base, size }, object, bottom - y, top - y);
    }
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
  return glyphs.all;
}

function sizeOf(pdfium: Pdfium, text: number, at: number, place: number): number {
  pdfium._FPDFText_GetMatrix(text, at, place);
  const a = pdfium.HEAPF32[place >> 2] ?? 1;
  const b = pdfium.HEAPF32[(place >> 2) + 1] ?? 0;
  return pdfium._FPDFText_GetFontSize(text, at) * Math.hypot(a, b) || USUAL_SIZE;
}

/** Level and upright strokes of the page's drawings, edges of filled areas too: tables are ruled with either; and large pictures. */
function drawingsOf(
  pdfium: Pdfium,
  page: number,
  toPage: ToPage,
  place: number,
  area: number,
): Pick<PageContent, 'across' | 'down' | 'pieces' | 'pictured'> {
  let pictured = false;
  const across: Rule[] = [];
  const down: Rule[] = [];
  const keep = ([fromX, fromY]: Point, [toX, toY]: Point) => {
    const [wide, high] = [Math.abs(toX - fromX), Math.abs(toY - fromY)];
    if (high < STRAY && wide >= SHORTEST)
      across.push({ at: (fromY + toY) / 2, from: Math.min(fromX, toX), to: Math.max(fromX, toX) });
    else if (wide < STRAY && high >= SHORTEST)
      down.push({ at: (fromX + toX) / 2, from: Math.min(fromY, toY), to: Math.max(fromY, toY) });
  };
  const pieces = pdfium._FPDFPage_CountObjects(page);
  for (let at = 0; at < pieces && across.length + down.length < MOST_STROKES; at++) {
    const object = pdfium._FPDFPage_GetObject(page, at);
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === PATH) strokesOf(pdfium, object, toPage, place, keep);
    else if (type === PICTURE) pictured ||= areaOf(pdfium, object, place) > LARGE * area;
  }
  return { across, down, pieces, pictured };
}

function areaOf(pdfium: Pdfium, object: number, place: number): number {
  pdfium._FPDFPageObj_GetBounds(object, place, place + 4, place + 8, place + 12);
  const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.subarray(place >> 2, (place >> 2) + 4);
  return (right - left) * (top - bottom);
}

function strokesOf(
  pdfium: Pdfium,
  path: number,
  toPage: ToPage,
  place: number,
  keep: (from: Point, to: Point) => void,
): void {
  pdfium._FPDFPageObj_GetMatrix(path, place);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.HEAPF32.subarray(place >> 2, (place >> 2) + 6);
  let begun: Point = [0, 0];
  let last: Point = [0, 0];
  const segments = Math.min(pdfium._FPDFPath_CountSegments(path), MOST_STROKES);
  for (let at = 0; at < segments; at++) {
    const segment = pdfium._FPDFPath_GetPathSegment(path, at);
    pdfium._FPDFPathSegment_GetPoint(segment, place, place + 4);
    const x = pdfium.HEAPF32[place >> 2] ?? 0;
    const y = pdfium.HEAPF32[(place >> 2) + 1] ?? 0;
    const point = toPage(a * x + c * y + e, b * x + d * y + f);
    const type = pdfium._FPDFPathSegment_GetType(segment);
    if (type === MOVE_TO) begun = point;
    if (type === LINE_TO) keep(last, point);
    if (pdfium._FPDFPathSegment_GetClose(segment) === 1) keep(point, begun);
    last = point;
  }
}
