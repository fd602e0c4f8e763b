/** How many of a list the tray shows: fifty, or with `?show=500` as many as may be decided on at a time. */
export function shownAtOnce(asked: URLSearchParams): number {
  return asked.get('show') === '500' ? 500 : 50;
}
