import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { frameworks } from '@sujarit/domain/framework/frameworks';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixtureText, score } from '../../fixtures/score.ts';
import { toWord } from '../../fixtures/to-word.ts';
import { toWorkbook } from '../../fixtures/to-workbook.ts';
import { readPlanDocument } from '../plan-reader/read-plan-document.ts';
import { readWithLibreOffice } from './read-with-libreoffice.ts';
import { runLibreOffice } from './run-libreoffice.ts';

const libreOffice = { soffice: 'soffice', seconds: 60 };
const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'office');
const file = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const read = (bytes: Uint8Array) => readPlanDocument(bytes, { frameworks });
const asOlder = async (bytes: Uint8Array, from: string, to: string) => {
  const made = await runLibreOffice(bytes, { from, to, mostBytes: 50_000_000 }, libreOffice);
  return 'bytes' in made ? made.bytes : new Uint8Array();
};

describe('where LibreOffice is not installed', () => {
  const without = { ...libreOffice, soffice: '/no/such/program' };

  it('a file of an older kind is refused by its format, any other is read', async () => {
    expect(await readWithLibreOffice(file('open.doc'), read, without)).toEqual({
      refusal: { code: 'UNSUPPORTED_FORMAT', params: { format: 'doc' } },
    });
    expect(await readWithLibreOffice(file('locked.doc'), read, without)).toMatchObject({
      refusal: { code: 'ENCRYPTED' },
    });
    const { document } = await readWithLibreOffice(await toWord(fixtureText('003')), read, without);
    expect(document?.rows).toHaveLength(12);
  });
});

/** Without LibreOffice these are skipped and counted so. */
const isInstalled = spawnSync(libreOffice.soffice, ['--version']).status === 0;

describe.skipIf(!isInstalled)('where LibreOffice is installed', () => {
  it.each([
    ['docx', 'doc'],
    ['docx', 'rtf'],
    ['docx', 'odt'],
    ['xlsx', 'xls'],
    ['xlsx', 'ods'],
  ])(
    'a plan that is a .%s is read as well when it is a .%s',
    async (from, to) => {
      const now = await (from === 'docx' ? toWord : toWorkbook)(fixtureText('001'));
      const older = await asOlder(now, from, to);
      let conversions = 0;
      const { document } = await readWithLibreOffice(older, read, libreOffice, () => (conversions += 1));
      expect(score('001', document!)).toMatchObject({
        TOTAL: { right: 821, asked: 821 },
        'faults found': { right: 6, asked: 6 },
      });
      expect(conversions).toBe(1);
    },
    60_000,
  );

  it('a Word document that went through another program is read as before', async () => {
    const travelled = await asOlder(await asOlder(await toWord(fixtureText('001')), 'docx', 'odt'), 'odt', 'docx');
    const { document } = await read(travelled);
    expect(score('001', document!).TOTAL).toEqual({ right: 821, asked: 821 });
  }, 60_000);

  it('a file that it cannot open is refused with its format', async () => {
    const broken = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] });
    expect(await readWithLibreOffice(broken, read, libreOffice)).toEqual({
      refusal: { code: 'NOT_CONVERTED', params: { format: 'odt' } },
    });
  }, 60_000);

  it('nothing is fetched from elsewhere that a document points to', async () => {
    const asked: string[] = [];
    const server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.end('fetched');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}`;
    const here = new URL(import.meta.url).href;
    const document = openDocumentText(
      `<text:section text:name="a"><text:section-source xlink:href="${address}/section.txt" text:filter-name="Text"/><text:p>own words</text:p></text:section>
       <text:section text:name="b"><text:section-source xlink:href="${here}" text:filter-name="Text"/><text:p>own words</text:p></text:section>
       <text:p><draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="${address}/image.png" xlink:actuate="onLoad"/></draw:frame></text:p>`,
    );
    const { text } = await readWithLibreOffice(document, read, libreOffice);
    server.close();
    expect(text?.trim()).toMatch(/^own words\s+own words$/);
    expect(asked).toEqual([]);
  }, 60_000);
});

function openDocumentText(body: string): Uint8Array {
  const names = {
    office: 'office',
    text: 'text',
    drawing: 'draw',
    'svg-compatible': 'svg',
  };
  const spaces = Object.entries(names).map(
    ([space, prefix]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${space}:1.0"`,
  );
  const type = 'application/vnd.oasis.opendocument.text';
  return zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    'META-INF/manifest.xml': strToU8(
      `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="/" m:media-type="${type}"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>`,
    ),
    'content.xml': strToU8(
      `<office:document-content ${spaces.join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
}
