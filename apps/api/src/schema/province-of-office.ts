import { Conflict } from '@sujarit/domain/errors';
import type { ApiContext } from '../context.ts';

/** The province whose office the person works for. @throws Conflict PROVINCE_WORKPLACE_NEEDED */
export function provinceOfOffice({ person }: ApiContext): string {
  const { workplace } = person;
  const provinceCode = workplace?.kind === 'office' ? workplace.provinceCode : null;
  if (!provinceCode) throw new Conflict('PROVINCE_WORKPLACE_NEEDED');
  return provinceCode;
}
