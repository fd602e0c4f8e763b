import { unzipSync } from 'fflate';
import { readCellFormats } from './sheet-formats.ts';
import { local, sheetLines } from './sheet-lines.ts';
import { compact } from './thai-text.ts';
import { walkXml } from './walk-xml.ts';

/** Largest part of a workbook that is unpacked, in bytes. */
const MOST_PART_BYTES = 64 * 1024 * 1024;

/** The file is no workbook, or is damaged or larger unpacked than any plan. */
export class UnreadableWorkbook extends Error {}

/**
 * The text of an Excel workbook (XLSX) as lines, sheet after sheet in the workbook's order: a row a line, its cells divided by tabs and
 * the lines within a cell by <br>; a row that fills its first column alone is a line of text. Formulas are their last values, numbers are
 * what the cell shows (sheet-numbers.ts). Of several sheets each is headed by its name, where that says something the sheet does not.
 * @throws UnreadableWorkbook
 */
export function sheetText(bytes: Uint8Array): string {
  const parts = partsOf(bytes);
  try {
    const strings = stringsOf(parts.text('xl/sharedStrings.xml'));
    const formats = readCellFormats(parts.text('xl/styles.xml'));
    const { sheets, from1904 } = readWorkbook(parts.text('xl/workbook.xml'), parts.text('xl/_rels/workbook.xml.rels'));
    const lines = sheets.flatMap(({ name, path }) => {
      const own = sheetLines(parts.text(path), { strings, formats, from1904 });
      return [...(sheets.length > 1 && says(name, own) ? [name] : []), ...own, ''];
    });
    return `${lines.join('\n')}\n`;
  } catch (error) {
    throw new UnreadableWorkbook('its XML is damaged', { cause: error });
  }
}

/** Lines at the beginning of a sheet where its name may be printed. */
const headLines = 12;

/** Does a sheet's name tell more than the sheet? Not the names that Excel gives itself, nor one that is printed at its beginning. */
function says(name: string, lines: readonly string[]): boolean {
  if (lines.every((line) => line === '') || /^(?:sheet|ชีต|ชีท|แผ่นงาน|แผ่น|table)\s*\d*$/i.test(name.trim())) return false;
  const words = compact(name);
  return words !== '' && !lines.slice(0, headLines).some((line) => compact(line).includes(words));
}

function partsOf(bytes: Uint8Array): { text(name: string): string } {
  const wanted =
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;
  let parts: Record<string, Uint8Array>;
  let unpacked = 0;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name) || unpacked + originalSize > MOST_PART_BYTES) return false;
        unpacked += originalSize;
        return true;
      },
    });
  } catch (error) {
    throw new UnreadableWorkbook('the archive is damaged', { cause: error });
  }
  if (parts['xl/workbook.xml'] === undefined) throw new UnreadableWorkbook('it has no workbook that can be unpacked');
  return { text: (name) => new TextDecoder().decode(parts[name] ?? new Uint8Array()) };
}

/** The strings that cells point to; the reading aids of a string (rPh) are left out. */
function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let inText = false;
  let aids = 0;
  walkXml(xml, {
    open: (tag) => {
      const name = local(tag);
      if (name === 'si') strings.push('');
      if (name === 'rPh') aids += 1;
      inText = name === 't' && aids === 0;
    },
    close: (tag) => {
      const name = local(tag);
      if (name === 'rPh') aids -= 1;
      if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText) strings[strings.length - 1] += text;
    },
  });
  return strings;
}

/** The sheets that are shown, in the workbook's order, and whether its days are counted from 1904. */
function readWorkbook(workbook: string, relations: string) {
  const targets = new Map<string, string>();
  walkXml(relations, {
    open: (tag, attribute) => {
      const name = local(tag);
      if (name === 'Relationship') targets.set(attribute('Id'), attribute('Target').replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
  });
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  walkXml(workbook, {
    open: (tag, attribute) => {
      const element = local(tag);
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904'));
      const hidden = attribute('state').toLowerCase().endsWith('hidden');
      const path = element === 'sheet' && !hidden ? targets.get(attribute('r:id')) : undefined;
      if (path !== undefined) sheets.push({ name: attribute('name'), path });
    },
  });
  return { sheets, from1904 };
}
