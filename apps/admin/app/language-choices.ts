/** The languages of the switch, each in its own words. */
export const LANGUAGE_CHOICES = [
  { code: 'th', name: 'ภาษาไทย', short: 'ไทย' },
  { code: 'en', name: 'English', short: 'EN' },
] as const;
