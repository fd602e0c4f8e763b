import { walkXml } from './walk-xml.ts';

/** How Excel shows the numbers of a cell, as far as a reader must know it. */
export interface CellFormat {
  /** The parts of a date that it shows; none where it shows none. */
  readonly date?: { readonly day: boolean; readonly month: boolean; readonly year: boolean };
  readonly percent?: boolean;
  /** Nought is shown as a dash, which says that there is no budget. */
  readonly dash?: boolean;
}

/** Formats that every workbook knows without writing them down, those of Thai ones included (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  ...fromList('0%', 9, 67),
  ...fromList('0.00%', 10, 68),
  ...fromList('d/m/yyyy', 14, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 77, 81),
  ...fromList('d-mmm-yy', 15, 72),
  ...fromList('d-mmm', 16, 73),
  ...fromList('mmm-yy', 17, 74),
  ...fromList('0;0;"-"', 41, 42, 43, 44),
};

function fromList(code: string, ...ids: readonly number[]): Record<number, string> {
  return Object.fromEntries(ids.map((id) => [id, code]));
}

/** What a format's code shows: letters in quotes or after a backslash are words, those in brackets are colours and languages. */
function formatOf(code: string): CellFormat {
  const sections = code.split(';');
  const letters = (sections[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  const nought = sections[2]?.replace(/_.|\*./g, '') ?? '';
  const [day, year, time] = [/d/.test(letters), /[ybe]/.test(letters), /[hs]/.test(letters)];
  const month = /m{3}/.test(letters) || (letters.includes('m') && (day || year || !time));
  return {
    ...(/[0#?]|general/.test(letters) || !(day || month || year) ? {} : { date: { day, month, year } }),
    ...(letters.includes('%') ? { percent: true } : {}),
    ...(/^[^0#]*-[^0#]*$/.test(nought) ? { dash: true } : {}),
  };
}

/** The formats of a workbook's cells (styles.xml; empty where it has none), by the number of a cell's style. @throws where it is no XML */
export function readCellFormats(xml: string): readonly CellFormat[] {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  walkXml(xml, {
    open: (tag, attribute) => {
      const name = tag.slice(tag.indexOf(':') + 1);
      const id = Number(attribute('numFmtId'));
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt') codes.set(id, attribute('formatCode'));
      else if (name === 'xf' && inCells) formats.push(formatOf(codes.get(id) ?? builtIn[id] ?? 'General'));
    },
    close: (tag) => {
      if (tag.endsWith('cellXfs')) inCells = false;
    },
  });
  return formats;
}
