import type { ListItem } from './plan-document.ts';

/** A list of a sheet as people write it: one line after the other, each with its depth from 1. */
export interface SheetItem {
  level: number;
  text: string;
}

/** The lines of a nested list, top to bottom. */
export function sheetItemsOf(list: readonly ListItem[], level = 1): SheetItem[] {
  return list.flatMap((item) =>
    typeof item === 'string'
      ? [{ level, text: item }]
      : [{ level, text: item.text }, ...sheetItemsOf(item.children, level + 1)],
  );
}

/** The nested list of lines; a line that skips a depth stands one below the line before it. */
export function nestedSheetItems(items: readonly SheetItem[]): ListItem[] {
  const top: { text: string; children: ListItem[] } = { text: '', children: [] };
  const open = [top];
  for (const { level, text } of items) {
    open.length = Math.max(1, Math.min(level, open.length));
    const item = { text, children: [] };
    open.at(-1)!.children.push(item);
    open.push(item);
  }
  return withoutEmptyChildren(top.children);
}

function withoutEmptyChildren(list: readonly ListItem[]): ListItem[] {
  return list.map((item) => {
    if (typeof item === 'string') return item;
    return item.children.length === 0 ? item.text : { text: item.text, children: withoutEmptyChildren(item.children) };
  });
}
