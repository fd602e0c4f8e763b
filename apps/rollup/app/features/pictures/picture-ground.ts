/** What the marks of a picture stand for. */
export type PictureOf = 'authorities' | 'provinces' | 'regions';

/** What every picture stands on. */
export interface PictureGround {
  search: URLSearchParams;
  /** without ending */
  fileName: string;
}

/** One mark of a picture by its name, with the page behind it. */
export interface Placed {
  id: string;
  name: string;
  to: string;
}
