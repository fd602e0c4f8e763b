import { Conflict } from '@sujarit/domain/errors';
import type { ApiContext } from '../../context.ts';

/** @throws Conflict DELIVERY_NOT_SET where there is no place to send files to */
export function refuseWithoutPlace({ deliveryPlace }: ApiContext): void {
  if (deliveryPlace === null) throw new Conflict('DELIVERY_NOT_SET');
}
