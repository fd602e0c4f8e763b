/** Why a container gives no text: it asks for a password, is damaged, has no text layer (it was scanned), or more pages than any plan. */
export class Unreadable extends Error {
  readonly reason: 'ENCRYPTED' | 'DAMAGED' | 'NO_TEXT_LAYER' | 'TOO_LARGE';
  constructor(reason: Unreadable['reason'], options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}
