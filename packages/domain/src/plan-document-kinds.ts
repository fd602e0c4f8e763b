const office = 'application/vnd.openxmlformats-officedocument.';
const openDocument = 'application/vnd.oasis.opendocument.';

/** The files that a plan document may come as: ending of the name -> media type. The last five are read where LibreOffice is installed. */
export const planDocumentKinds = {
  docx: `${office}wordprocessingml.document`,
  xlsx: `${office}spreadsheetml.sheet`,
  pdf: 'application/pdf',
  txt: 'text/plain',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  odt: `${openDocument}text`,
  ods: `${openDocument}spreadsheet`,
  rtf: 'application/rtf',
} as const;

/** What people bring instead of a plan document; each has its own advice. */
const otherKinds = {
  image: ['png', 'jpg', 'jpeg', 'webp', 'gif', 'bmp', 'tif', 'tiff', 'heic', 'heif'],
  presentation: ['ppt', 'pptx', 'odp'],
  archive: ['zip', 'rar', '7z', 'gz'],
} as const;

const endingOf = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The ending by which a name is that of a plan document; undefined for any other. */
export function planDocumentEnding(name: string): keyof typeof planDocumentKinds | undefined {
  const ending = endingOf(name);
  return Object.hasOwn(planDocumentKinds, ending) ? (ending as keyof typeof planDocumentKinds) : undefined;
}

/** What a file that is no plan document seems to be by its name; undefined where nobody knows. */
export function otherKindOf(name: string): keyof typeof otherKinds | undefined {
  const ending = endingOf(name);
  const kinds = Object.keys(otherKinds) as (keyof typeof otherKinds)[];
  return kinds.find((kind) => otherKinds[kind].some((one) => one === ending));
}
