import { InvalidInput } from '@sujarit/domain/errors';

const longestReason = 4000;

/** A reason in a person's words, trimmed. @throws InvalidInput REASON_NEEDED or REASON_TOO_LONG */
export function neededReason(given: string): string {
  const reason = given.trim();
  const code = reason === '' ? 'REASON_NEEDED' : reason.length > longestReason ? 'REASON_TOO_LONG' : null;
  if (code) throw new InvalidInput(code, [{ field: 'reason', code }], { longest: longestReason });
  return reason;
}
