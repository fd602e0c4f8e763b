import { z } from 'zod';
import { bahtOf, satangOf } from './aggregate-money.ts';
import { arabicDigits } from './thai-digits.ts';

/** An amount as people type it: Thai or Arabic digits, separators and spaces; as baht with two places. Not negative, at most twelve digits. */
export const bahtInput = z
  .string()
  .transform((typed) => arabicDigits(typed).replace(/[,\s]/gu, ''))
  .superRefine((typed, problems) => {
    if (/^-\d/.test(typed)) problems.addIssue({ code: 'custom', message: 'NEGATIVE' });
    else if (!/^\d{1,12}(\.\d{1,2})?$/.test(typed)) problems.addIssue({ code: 'custom', message: 'NOT_AN_AMOUNT' });
  })
  .transform((typed, problems) => (problems.issues.length > 0 ? z.NEVER : bahtOf(satangOf(typed))));
