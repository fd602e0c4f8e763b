/** Sizes of authorities in the words of workbooks, as their own profile states them; nothing works one out. */
export const authoritySizeWords = { SMALL: 'ขนาดเล็ก', MEDIUM: 'ขนาดกลาง', LARGE: 'ขนาดใหญ่' } as const;

export type AuthoritySize = keyof typeof authoritySizeWords;
export const authoritySizes = Object.keys(authoritySizeWords) as AuthoritySize[];
