import { InvalidInput } from '@sujarit/domain/errors';

const longest = 4000;

/** What a note says, trimmed. @throws InvalidInput NOTE_INVALID with NOTE_EMPTY or NOTE_TOO_LONG */
export function noteText(given: string): string {
  const text = given.trim();
  const code = text === '' ? 'NOTE_EMPTY' : text.length > longest ? 'NOTE_TOO_LONG' : null;
  if (code) throw new InvalidInput('NOTE_INVALID', [{ field: 'text', code }], { longest });
  return text;
}
