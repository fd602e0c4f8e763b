import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Unreadable } from './unreadable.ts';
import { wordText } from './word-text.ts';

const word = (body: string, numbering?: string, styles?: string) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`),
    ...(styles ? { 'word/styles.xml': strToU8(`<w:styles xmlns:w="w">${styles}</w:styles>`) } : {}),
    ...(numbering ? { 'word/numbering.xml': strToU8(`<w:numbering xmlns:w="w">${numbering}</w:numbering>`) } : {}),
  });
const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const lines = async (...parts: Parameters<typeof word>) => (await wordText(word(...parts))).trimEnd().split('\n');

describe('paragraphs', () => {
  it('are lines; runs join, line breaks divide, tabs are spaces', async () => {
    const body = `<w:p><w:r><w:t>แผน</w:t></w:r><w:r><w:t xml:space="preserve"> ปฏิบัติ</w:t><w:tab/><w:t>การ</w:t><w:br/><w:t>๒๕๖๖</w:t></w:r></w:p>`;
    expect(await lines(body)).toEqual(['แผน ปฏิบัติ การ', '๒๕๖๖']);
  });

  it('are not moved by the tab stops they set', async () => {
    expect(await lines(p('แผน', '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'))).toEqual(['แผน']);
  });

  it('leave out what was deleted and what stands in for a text box; the box itself is read once', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p><w:del><w:r><w:t>เก่า</w:t></w:r></w:del><w:r><w:t>ใหม่</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box('ในกรอบ')}</mc:Choice><mc:Fallback>${box('ในกรอบ')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await lines(body)).toEqual(['ในกรอบ', 'ใหม่']);
  });
});

describe('what Word keeps beside the text', () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

  it('headers, footers, notes and comments are left out, also where parts are numbered', async () => {
    const part = (inner: string) => strToU8(`<w:x xmlns:w="w">${inner}</w:x>`);
    const bytes = zipSync({
      'word/header1.xml': part(p('หัวกระดาษ')),
      'word/footnotes.xml': part(p('เชิงอรรถ')),
      'word/comments.xml': part(p('ความเห็น')),
      'word/document2.xml': part(`<w:p>${run('แผน')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`),
    });
    expect(await wordText(bytes)).toBe('แผน\n');
  });

  it('a field is its result, not its code', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${mark('begin')}<w:r><w:instrText> PAGEREF _Toc1 </w:instrText></w:r>${mark('separate')}${run('๑๒')}${mark('end')}`;
    expect(
      await lines(`<w:p>${run('หน้า ')}${field}<w:fldSimple w:instr="DATE">${run('๒๕๖๕')}</w:fldSimple></w:p>`),
    ).toEqual(['หน้า ๑๒๒๕๖๕']);
  });

  it('under track changes what was put in counts, not what was taken out', async () => {
    const body = `<w:p>${run('ก')}<w:ins>${run('ข')}</w:ins><w:del><w:r><w:delText>ค</w:delText></w:r></w:del><w:moveFrom>${run('ง')}</w:moveFrom><w:moveTo>${run('จ')}</w:moveTo></w:p>`;
    expect(await lines(body)).toEqual(['กขจ']);
    const gone = `<w:tr><w:trPr><w:cantSplit/><w:del w:id="1"/></w:trPr>${tc('เก่า')}${tc('เก่า')}</w:tr>`;
    const added = `<w:tr><w:trPr><w:ins w:id="2"/></w:trPr>${tc('ใหม่')}${tc('ใหม่')}</w:tr>`;
    expect(await lines(`<w:tbl>${gone}${added}</w:tbl>`)).toEqual(['ใหม่\tใหม่']);
  });

  it('controls are their content, unless they still show their prompt', async () => {
    const control = (inner: string, more = '') =>
      `<w:sdt><w:sdtPr>${more}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const prompt = '<w:showingPlcHdr/>';
    expect(
      await lines(`<w:p>${run('ก')}${control(run('ข'))}${control(run('คลิกที่นี่'), prompt)}${run('ค')}</w:p>`),
    ).toEqual(['กขค']);
    const row = tr(control(tc('คลิกที่นี่'), prompt), control(tc('ก'), '<w:showingPlcHdr w:val="0"/>'));
    expect(await lines(control(`<w:tbl>${control(row)}</w:tbl>`))).toEqual(['\tก']);
  });

  it('hyphens that do not break are hyphens, soft ones nothing; letters of a symbol font are ticks', async () => {
    const body = `<w:p><w:r><w:t>๒๕๖๖</w:t><w:noBreakHyphen/><w:t>๒๕๗๐</w:t><w:softHyphen/><w:t>แผน \uf0fc</w:t></w:r></w:p>`;
    expect(await lines(body)).toEqual(['๒๕๖๖-๒๕๗๐แผน ✓']);
  });

  it('a text box within a table is part of its cell', async () => {
    const box = `<w:r><w:pict><v:shape xmlns:v="v"><v:textbox><w:txbxContent>${p('ในกรอบ')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(await lines(`<w:tbl>${tr(`<w:tc><w:p>${run('ก')}${box}</w:p></w:tc>`, tc('ข'))}</w:tbl>`)).toEqual([
      'ในกรอบ<br>ก\tข',
    ]);
  });
});

describe('numbered lists', () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'thaiNumbers', '%1.')}${level(1, 'decimal', '%1.%2')}${level(2, 'bullet', '•')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`;
  const item = (at: number, text: string) => p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="7"/></w:numPr>`);

  it('are written out as Word prints them; a deeper level begins anew under each parent', async () => {
    const items = [item(0, 'ก'), item(1, 'ข'), item(1, 'ค'), item(2, 'ง'), item(0, 'จ'), item(1, 'ฉ')];
    expect(await lines(items.join(''), numbering)).toEqual(['๑. ก', '๑.1 ข', '๑.2 ค', '- ง', '๒. จ', '๒.1 ฉ']);
  });
});

describe('styles', () => {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`;
  const styles = `<w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="Child"><w:basedOn w:val="Item"/></w:style><w:style w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>`;
  const styled = (style: string, text: string, more = '') => p(text, `<w:pStyle w:val="${style}"/>${more}`);

  it('number their paragraphs, also through the style they are based on, unless the paragraph says no', async () => {
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = [styled('Item', 'ก'), styled('Child', 'ข'), styled('Item', 'ค', off), styled('Ring', 'ง')].join('');
    expect(await lines(body, numbering, styles)).toEqual(['1) ก', '2) ข', 'ค', 'ง']);
  });
});

describe('tables', () => {
  it('are lines with tabs; a cell keeps its lines, merged cells leave empty ones', async () => {
    const table = `<w:tbl>${tr(tc('มิติ', '<w:gridSpan w:val="2"/>'), tc('ปี'))}${tr(
      tc('๑', '<w:vMerge w:val="restart"/>'),
      `<w:tc>${p('โครงการ ก')}${p('โครงการ ข')}</w:tc>`,
      tc('๑๐,๐๐๐'),
    )}${tr(tc('', '<w:vMerge/>'), tc('โครงการ ค'), tc('-'))}</w:tbl>`;
    expect(await lines(table)).toEqual(['มิติ\t\tปี', '๑\tโครงการ ก<br>โครงการ ข\t๑๐,๐๐๐', '\tโครงการ ค\t-']);
  });

  it('within a cell are part of the cell; ticks of a symbol font are ticks', async () => {
    const inner = `<w:tbl>${tr(tc('ก'), tc('ข'))}</w:tbl>`;
    const tick = `<w:tc><w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p></w:tc>`;
    expect(await lines(`<w:tbl>${tr(`<w:tc>${inner}${p('หลัง')}</w:tc>`, tick)}</w:tbl>`)).toEqual(['ก ข<br>หลัง\t✓']);
  });
});

it.each([
  ['no archive', new Uint8Array([80, 75, 3, 4, 1, 2])],
  ['an archive without text', zipSync({ 'a.txt': strToU8('x') })],
  ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') })],
  [
    'entities of its own',
    zipSync({ 'word/document.xml': strToU8('<!DOCTYPE d [<!ENTITY a "aaaa">]><w:d><w:p><w:t>&a;</w:t></w:p></w:d>') }),
  ],
])('%s is refused', async (_what, bytes) => {
  await expect(wordText(bytes)).rejects.toThrow(Unreadable);
});
