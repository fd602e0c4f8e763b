import { InvalidInput } from '@sujarit/domain/errors';

const longestName = 200;

/** The name of an uploaded file as it is kept: without folders and control characters, in one form of Thai. @throws InvalidInput FILE_NAME_NEEDED, FILE_NAME_TOO_LONG */
export function fileName(given: unknown): string {
  const last = (typeof given === 'string' ? given : '').split(/[/\\]/).at(-1) ?? '';
  const name = last
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Bidi_Control}/gu, '')
    .trim();
  const code =
    name === '' || /^\.+$/.test(name) ? 'FILE_NAME_NEEDED' : name.length > longestName ? 'FILE_NAME_TOO_LONG' : null;
  if (code) throw new InvalidInput(code, [{ field: 'name', code }], { longest: longestName });
  return name;
}
