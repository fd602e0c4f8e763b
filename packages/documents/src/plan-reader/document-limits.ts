/** Letters and lines of a text that is still read (more than a thousand pages). */
export const MAX_DOCUMENT_LETTERS = 2_000_000;
export const MAX_DOCUMENT_LINES = 150_000;
