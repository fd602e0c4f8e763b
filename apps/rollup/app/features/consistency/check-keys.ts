/** The keys of the check, for the list that `?` shows. */
export const CHECK_KEYS = [
  { keys: ['c'], does: 'consistency:consistent' },
  { keys: ['n'], does: 'consistency:notConsistent' },
  { keys: ['j', '→'], does: 'consistency:next' },
  { keys: ['k', '←'], does: 'consistency:previous' },
  { keys: ['s'], does: 'consistency:nextToCheck' },
  { keys: ['u'], does: 'consistency:takeBack' },
];
