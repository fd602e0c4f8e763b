import { InvalidInput } from '@sujarit/domain/errors';

const form = /^[\w-]{8,64}$/;

/** The key by which a second click is known: 8 to 64 letters, digits, "_" and "-". @throws InvalidInput ORDER_KEY_INVALID */
export function checkOrderKey(orderKey: string): void {
  if (!form.test(orderKey)) {
    throw new InvalidInput('ORDER_KEY_INVALID', [{ field: 'orderKey', code: 'ORDER_KEY_INVALID' }]);
  }
}
