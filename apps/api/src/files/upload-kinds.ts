import type { Action } from '@sujarit/auth/actions';
import { planDocumentEnding, planDocumentKinds } from '@sujarit/domain/plan-document-kinds';

/** What may be uploaded, for what, and how large. */
export const uploadPurposes = ['evidence', 'plan-document', 'plan-bulk', 'ita-sheet', 'tenant-sheet'] as const;
export type UploadPurpose = (typeof uploadPurposes)[number];

const megabyte = 1024 * 1024;
export const largestUpload: Record<UploadPurpose, number> = {
  evidence: 25 * megabyte,
  'plan-document': 50 * megabyte,
  'plan-bulk': 300 * megabyte,
  'ita-sheet': 10 * megabyte,
  'tenant-sheet': 10 * megabyte,
};
/** What a person must be allowed to do to bring a file for the purpose. */
export const actionOfUpload: Record<UploadPurpose, Action> = {
  evidence: 'file.upload',
  'plan-document': 'import.edit',
  'plan-bulk': 'bulkImport.edit',
  'ita-sheet': 'ita.edit',
  'tenant-sheet': 'authority.add',
};

export interface UploadKind {
  mediaType: string;
  /** What the content may say of itself; none for text, which says nothing and is looked at byte by byte. */
  signatures: readonly string[];
}

const { docx, xlsx, pdf, txt, odt, ods, rtf } = planDocumentKinds;
const compoundFile = 'application/x-cfb';
const saysItself = (mediaType: string): UploadKind => ({ mediaType, signatures: [mediaType] });
const text = (mediaType: string): UploadKind => ({ mediaType, signatures: [] });

const evidence: Record<string, UploadKind> = {
  pdf: saysItself(pdf),
  png: saysItself('image/png'),
  jpg: saysItself('image/jpeg'),
  jpeg: saysItself('image/jpeg'),
  webp: saysItself('image/webp'),
  docx: saysItself(docx),
  xlsx: saysItself(xlsx),
  txt: text(txt),
  csv: text('text/csv'),
};

/** A plan document comes as Office saved or renamed it: an encrypted one is a compound file, a .doc is often RTF or newer inside. */
const planSignatures: Record<keyof typeof planDocumentKinds, readonly string[]> = {
  docx: [docx, compoundFile],
  xlsx: [xlsx, compoundFile],
  pdf: [pdf],
  txt: [],
  doc: [compoundFile, rtf, docx],
  xls: [compoundFile, xlsx],
  odt: [odt],
  ods: [ods],
  rtf: [rtf],
};

const planDocument = (ending: keyof typeof planDocumentKinds): UploadKind => ({
  mediaType: planDocumentKinds[ending],
  signatures: planSignatures[ending],
});

/** The kind that a name's extension promises, if it may be uploaded for the purpose; null otherwise. */
export function promisedKind(name: string, purpose: UploadPurpose): UploadKind | null {
  if (purpose === 'plan-document') {
    const ending = planDocumentEnding(name);
    return ending ? planDocument(ending) : null;
  }
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (purpose === 'ita-sheet' || purpose === 'tenant-sheet') return extension === 'xlsx' ? planDocument('xlsx') : null;
  if (purpose === 'plan-bulk') return extension === 'zip' ? saysItself('application/zip') : null;
  return Object.hasOwn(evidence, extension) ? (evidence[extension] ?? null) : null;
}
