interface FileKind {
  /** The usual ending of the name, without its dot. */
  readonly ext: string;
  readonly mime: string;
}

const PDF = { ext: 'pdf', mime: 'application/pdf' } satisfies FileKind;
const HEAD = [...'%PDF'].map((letter) => letter.charCodeAt(0));

/** What a file is by its first bytes. The library that knows all the others is loaded for them alone. Truncated containers make it throw: they are nothing. */
export async function fileKind(bytes: Uint8Array): Promise<FileKind | undefined> {
  if (HEAD.every((letter, at) => bytes[at] === letter)) return PDF;
  const { fileTypeFromBuffer } = await import('file-type');
  return fileTypeFromBuffer(bytes).catch(() => undefined);
}
