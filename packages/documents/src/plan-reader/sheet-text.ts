import { TooLarge, textMeter } from './document-limits.ts';
import { readCellFormats } from './sheet-formats.ts';
import { local, sheetLines } from './sheet-lines.ts';
import { compact } from './thai-text.ts';
import { walkXml } from './walk-xml.ts';
import { zipParts } from './zip-parts.ts';

/** The file is no workbook, or is damaged or larger unpacked than any plan. */
export class UnreadableWorkbook extends Error {}

/**
 * The text of an Excel workbook (XLSX) as lines, sheet after sheet in the workbook's order: a row a line, its cells divided by tabs and
 * the lines within a cell by <br>; a row that fills its first column alone is a line of text. Formulas are their last values, numbers are
 * what the cell shows (sheet-numbers.ts). Of several sheets each is headed by its name, where that says something the sheet does not.
 * @throws UnreadableWorkbook, TooLarge
 */
export async function sheetText(bytes: Uint8Array): Promise<string> {
  const parts = await partsOf(bytes);
  try {
    const strings = stringsOf(parts.text('xl/sharedStrings.xml'));
    const formats = readCellFormats(parts.text('xl/styles.xml'));
    const { sheets, from1904 } = readWorkbook(parts.text('xl/workbook.xml'), parts.text('xl/_rels/workbook.xml.rels'));
    const count = textMeter();
    const lines = sheets.flatMap(({ name, path }) => {
      const own = sheetLines(parts.text(path), { strings, formats, from1904, count });
      return [...(sheets.length > 1 && says(name, own) ? [name] : []), ...own, ''];
    });
    return `${lines.join('\n')}\n`;
  } catch (error) {
    throw error instanceof TooLarge ? error : new UnreadableWorkbook('its XML is damaged', { cause: error });
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

const wanted =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

async function partsOf(bytes: Uint8Array): Promise<{ text(name: string): string }> {
  try {
    const parts = await zipParts(bytes, (name) => wanted.test(name));
    if (!parts.has('xl/workbook.xml')) throw new Error('it has no workbook');
    return { text: (name) => new TextDecoder().decode(parts.get(name)) };
  } catch (error) {
    throw error instanceof TooLarge ? error : new UnreadableWorkbook('the archive is damaged', { cause: error });
  }
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
