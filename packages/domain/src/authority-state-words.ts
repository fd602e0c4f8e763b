/** Whether an authority is at work, in the words of workbooks. */
export const authorityStateWords = {
  ACTIVE: 'ปฏิบัติงาน',
  DISSOLVED: 'ยุบเลิก',
} as const;

export type AuthorityState = keyof typeof authorityStateWords;

export const authorityStates = Object.keys(authorityStateWords) as AuthorityState[];
