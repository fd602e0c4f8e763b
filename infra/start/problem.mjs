/** A failure that the person at the keyboard can mend. It is printed as it stands, Thai first, without a stack. */
export class Problem extends Error {
  /**
   * @param {string} thai what happened and what to do, in Thai
   * @param {string} english the same in English
   * @param {string} [details] text of another program that belongs to it, for example the end of a log
   */
  constructor(thai, english, details) {
    super([thai, english, details].filter(Boolean).join('\n\n'));
    this.name = 'Problem';
  }
}
