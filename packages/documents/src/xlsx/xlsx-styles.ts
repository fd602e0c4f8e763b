/** Cell formats of the workbook, in the order of the style sheet's `cellXfs`: a cell names its style by this index. */
const formats = [
  'text',
  'heading',
  'integer',
  'decimal',
  'date',
  'totalText',
  'totalInteger',
  'totalDecimal',
  'wrapped',
  'typed',
  'year',
  'figure',
  'green',
  'orange',
  'red',
] as const;
export type CellStyle = (typeof formats)[number];

export function styleIndex(style: CellStyle): number {
  return formats.indexOf(style);
}

/** 1 and 49 are the format's own: figures without separators, and text that stays what was typed. */
const numberFormats = { plain: 1, asTyped: 49, integer: 164, decimal: 165, date: 166 };
const fonts = { plain: 0, bold: 1, white: 2 };
const fills = { none: 0, heading: 2, total: 3, green: 4, orange: 5, red: 6 };

interface Look {
  number?: number;
  font?: number;
  fill?: number;
  wrap?: boolean;
  center?: boolean;
}

const looks: Record<CellStyle, Look> = {
  text: {},
  heading: { font: fonts.white, fill: fills.heading, wrap: true, center: true },
  integer: { number: numberFormats.integer },
  decimal: { number: numberFormats.decimal },
  date: { number: numberFormats.date },
  totalText: { font: fonts.bold, fill: fills.total },
  totalInteger: { number: numberFormats.integer, font: fonts.bold, fill: fills.total },
  totalDecimal: { number: numberFormats.decimal, font: fonts.bold, fill: fills.total },
  wrapped: { wrap: true },
  typed: { number: numberFormats.asTyped, wrap: true },
  year: { number: numberFormats.plain },
  figure: {},
  green: { fill: fills.green },
  orange: { fill: fills.orange },
  red: { fill: fills.red },
};

const font = (bold: boolean, color = '') =>
  `<font>${bold ? '<b/>' : ''}<sz val="14"/>${color && `<color rgb="${color}"/>`}<name val="TH Sarabun New"/><family val="2"/></font>`;
const fill = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;

function cellFormat({ number = 0, font: fontId = 0, fill: fillId = 0, wrap, center }: Look): string {
  const alignment = `<alignment vertical="${center ? 'center' : 'top'}"${center ? ' horizontal="center"' : ''}${wrap ? ' wrapText="1"' : ''}/>`;
  return `<xf numFmtId="${number}" fontId="${fontId}" fillId="${fillId}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}

const side = (name: string) => `<${name} style="thin"><color rgb="FFD0D5DD"/></${name}>`;

/** The workbook's style sheet. Dates show the Buddhist year; the cell holds the day itself. */
export function stylesXml(): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<numFmts count="3">',
    `<numFmt numFmtId="${numberFormats.integer}" formatCode="#,##0"/>`,
    `<numFmt numFmtId="${numberFormats.decimal}" formatCode="#,##0.00"/>`,
    `<numFmt numFmtId="${numberFormats.date}" formatCode="[$-107041E]d mmm yyyy"/>`,
    '</numFmts>',
    `<fonts count="3">${font(false)}${font(true)}${font(true, 'FFFFFFFF')}</fonts>`,
    '<fills count="7"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    `${fill('1F3A5F')}${fill('E8EDF4')}${fill('CDEBD3')}${fill('FFE3B8')}${fill('F8CFCB')}</fills>`,
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.map((style) => cellFormat(looks[style])).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
