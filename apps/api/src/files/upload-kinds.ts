/** What may be uploaded, for what, and how large. */
export const uploadPurposes = ['evidence', 'plan-document'] as const;
export type UploadPurpose = (typeof uploadPurposes)[number];

const megabyte = 1024 * 1024;
export const largestUpload: Record<UploadPurpose, number> = { evidence: 25 * megabyte, 'plan-document': 50 * megabyte };

export interface UploadKind {
  mediaType: string;
  /** What the content itself says; null for text, which says nothing and is looked at byte by byte. */
  signature: string | null;
  purposes: readonly UploadPurpose[];
}

const both = uploadPurposes;
const evidence = ['evidence'] as const;
const officeFile = 'application/vnd.openxmlformats-officedocument.';

const jpeg: UploadKind = { mediaType: 'image/jpeg', signature: 'image/jpeg', purposes: evidence };
const kindsByExtension: Record<string, UploadKind> = {
  pdf: { mediaType: 'application/pdf', signature: 'application/pdf', purposes: both },
  png: { mediaType: 'image/png', signature: 'image/png', purposes: evidence },
  jpg: jpeg,
  jpeg,
  webp: { mediaType: 'image/webp', signature: 'image/webp', purposes: evidence },
  docx: {
    mediaType: `${officeFile}wordprocessingml.document`,
    signature: `${officeFile}wordprocessingml.document`,
    purposes: both,
  },
  xlsx: {
    mediaType: `${officeFile}spreadsheetml.sheet`,
    signature: `${officeFile}spreadsheetml.sheet`,
    purposes: both,
  },
  txt: { mediaType: 'text/plain', signature: null, purposes: both },
  csv: { mediaType: 'text/csv', signature: null, purposes: evidence },
};

/** The kind that a name's extension promises, if it may be uploaded for the purpose; null otherwise. */
export function promisedKind(name: string, purpose: UploadPurpose): UploadKind | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = Object.hasOwn(kindsByExtension, extension) ? kindsByExtension[extension] : undefined;
  return kind?.purposes.includes(purpose) ? kind : null;
}
