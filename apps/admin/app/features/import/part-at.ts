export interface Lines {
  lineFrom?: number | null;
  lineTo?: number | null;
}
interface Piece extends Lines {
  key: string;
  fields: readonly (Lines & { name: string })[];
}

/** What was read from a line: the field with the fewest lines around it, else the piece; undefined where nothing was. */
export function partAt(parts: readonly Piece[], line: number): { key: string; field: string | undefined } | undefined {
  let best: { key: string; field: string | undefined; size: number } | undefined;
  for (const part of parts) {
    for (const place of [...part.fields, part]) {
      const size = sizeAround(place, line);
      if (size === undefined || (best && size >= best.size)) continue;
      best = { key: part.key, field: 'name' in place ? place.name : undefined, size };
    }
  }
  return best && { key: best.key, field: best.field };
}

function sizeAround({ lineFrom, lineTo }: Lines, line: number): number | undefined {
  if (lineFrom == null || lineTo == null || line < lineFrom || line > lineTo) return undefined;
  return lineTo - lineFrom;
}
