/** What a picture's look depends on: written into the file, since the style sheet does not go along. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** A browser draws no canvas longer than this. */
const LONGEST_SIDE = 16_000;

/** A drawn picture as a file of its own: the looks it has on the screen, without links. */
export function pictureText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  for (const [index, element] of copy.querySelectorAll('*').entries()) {
    const original = originals[index];
    if (!original || element.localName === 'title') continue;
    const look = getComputedStyle(original);
    for (const name of LOOKS) element.setAttribute(name, look.getPropertyValue(name));
    element.removeAttribute('class');
  }
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  copy.removeAttribute('class');
  return new XMLSerializer().serializeToString(copy);
}

/** The same as dots, twice as fine as the screen where the browser can. @throws Error when the browser cannot draw it */
export async function pictureDots(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  const scale = Math.min(2, LONGEST_SIDE / Math.max(width, height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureText(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the picture could not be drawn'))), 'image/png'),
  );
}
