/** Where the bars of a chart stand, and their figures in words. Lengths in px. */
export interface BarLayout {
  width: number;
  /** where the bars begin */
  axis: number;
  /** the length of the longest bar */
  longest: number;
  rowHeight: (bars: number) => number;
  /** one bar of a row, from the row's top: `length` of the longest */
  place: (bar: number, bars: number, length: number) => BarPlace;
}

interface BarPlace {
  bar: { y: number; height: number };
  words: { x: number; y: number; textAnchor: 'start' | 'end' };
}

const AXIS = 230;
const LONGEST = 480;
const WORDS = 330;
const STEP = 22;
const GAP = 12;

/** On a desk: the row's name, its bars, and the words at the bars' ends. */
export const deskBars: BarLayout = {
  width: AXIS + LONGEST + WORDS,
  axis: AXIS,
  longest: LONGEST,
  rowHeight: (bars) => bars * STEP + GAP,
  place: (bar, _bars, length) => ({
    bar: { y: bar * STEP + 2, height: STEP - 4 },
    words: { x: AXIS + length + 8, y: bar * STEP + 16, textAnchor: 'start' },
  }),
};

const NARROW = 304;
const LINE = 22;
const THIN = 12;

/** On a phone: the row's name above its bars, the words above each; of a single bar beside the name. */
export const phoneBars: BarLayout = {
  width: NARROW,
  axis: 0,
  longest: NARROW,
  rowHeight: (bars) => (bars === 1 ? LINE + THIN : LINE + bars * (LINE + THIN)) + GAP,
  place: (bar, bars) => {
    if (bars === 1) {
      return { bar: { y: LINE, height: THIN }, words: { x: NARROW, y: 16, textAnchor: 'end' } };
    }
    const top = LINE + bar * (LINE + THIN);
    return { bar: { y: top + LINE, height: THIN }, words: { x: 0, y: top + 16, textAnchor: 'start' } };
  },
};
