const hour = 60 * 60;

/** How long a session lives, in seconds: since it was last used, and at most since it began. Written down at most every `touch`. */
export const sessionLife = { idle: 12 * hour, most: 7 * 24 * hour, touch: 5 * 60 } as const;
