/** Where to go after sign-in: a path of this app only, never another site. */
export function nextAddress(wish: unknown): string {
  if (typeof wish !== 'string' || !/^\/(?![/\\])/.test(wish)) return '/';
  return URL.canParse(wish, 'http://here') && new URL(wish, 'http://here').host === 'here' ? wish : '/';
}
