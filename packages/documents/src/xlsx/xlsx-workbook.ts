import type { Writable } from 'node:stream';
import { xmlText } from './xlsx-cell.ts';
import { type CellRule, rulesXml } from './xlsx-rules.ts';
import { type CellStyle, styleIndex, stylesXml } from './xlsx-styles.ts';
import { openZip, type ZipEntry } from './zip-stream.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface NamedSheet {
  name: string;
  hidden?: boolean;
  /** Its first row stands on every printed page. */
  repeated?: boolean;
}

export interface SheetOptions {
  /** Widths in characters, column by column, and the style of the cells that nobody has filled yet. */
  columns: readonly { width: number; style?: CellStyle; hidden?: boolean }[];
  /** What may be typed, and the lists to choose from. */
  rules?: readonly CellRule[];
  /** Rows and columns that stay in sight; landscape and fitted to the page's width when printed. */
  frozen: { rows: number; columns: number; firstFree: string };
}

export interface XlsxWorkbook {
  /** Begins a sheet; `write` takes whole rows as XML. Sheets are written one after the other. */
  sheet(options: SheetOptions): Promise<ZipEntry>;
  end(): Promise<void>;
}

function frontMatter(named: readonly NamedSheet[]): [string, string][] {
  const numbered = named.map((sheet, index) => ({ ...sheet, no: index + 1 }));
  const overrides = numbered
    .map(({ no }) => `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${sheetType}.worksheet+xml"/>`)
    .join('');
  const sheets = numbered
    .map(
      ({ name, hidden, no }) =>
        `<sheet name="${xmlText(name)}" sheetId="${no}"${hidden ? ' state="hidden"' : ''} r:id="rId${no}"/>`,
    )
    .join('');
  const links = numbered
    .map(({ no }) => `<Relationship Id="rId${no}" Type="${relations}/worksheet" Target="worksheets/sheet${no}.xml"/>`)
    .join('');
  const styles = `<Relationship Id="rId${named.length + 1}" Type="${relations}/styles" Target="styles.xml"/>`;
  const titles = numbered
    .filter(({ repeated }) => repeated)
    .map(
      ({ name, no }) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${no - 1}">'${xmlText(name)}'!$1:$1</definedName>`,
    )
    .join('');
  return [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${overrides}</Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets}</sheets>${titles && `<definedNames>${titles}</definedNames>`}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packaged}/relationships">${links}${styles}</Relationships>`,
    ],
    ['xl/styles.xml', stylesXml()],
  ];
}

function sheetHead({ columns: layout, frozen }: SheetOptions, first: boolean): string {
  const { rows, columns, firstFree } = frozen;
  const pane = rows && columns ? 'bottomRight' : 'bottomLeft';
  const split = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`;
  const cols = layout
    .map(({ width, style, hidden }, i) => {
      const look = `${style ? ` style="${styleIndex(style)}"` : ''}${hidden ? ' hidden="1"' : ''}`;
      return `<col min="${i + 1}" max="${i + 1}" width="${width}"${look} customWidth="1"/>`;
    })
    .join('');
  return [
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    `<pane${split} topLeftCell="${firstFree}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="18"/><cols>${cols}</cols><sheetData>`,
  ].join('');
}

const sheetFoot = ({ rules = [] }: SheetOptions) =>
  `</sheetData>${rulesXml(rules)}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;

/**
 * A workbook of the named sheets, written as it is made: no row is kept. Nothing in it tells when or where it was made. The libraries that
 * write this format keep every cell until the end or put the clock into the file.
 */
export async function openXlsx(out: Writable, named: readonly NamedSheet[]): Promise<XlsxWorkbook> {
  const zip = openZip(out);
  for (const [name, xml] of frontMatter(named)) await zip.entry(name).end(xml);
  let begun = 0;
  return {
    async sheet(options) {
      begun += 1;
      const entry = zip.entry(`xl/worksheets/sheet${begun}.xml`);
      await entry.write(sheetHead(options, begun === 1));
      return { write: (rows) => entry.write(rows), end: (rows = '') => entry.end(rows + sheetFoot(options)) };
    },
    async end() {
      if (begun !== named.length) throw new Error(`${named.length} sheets were named, ${begun} written`);
      await zip.end();
    },
  };
}
