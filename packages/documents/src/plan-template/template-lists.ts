import { authorityTypeWords } from '@sujarit/domain/authority-type-words';
import { columnLetters } from '../xlsx/xlsx-cell.ts';
import { placeWords } from './choice-codecs.ts';
import { type DrawnSheet, type RangeOf, texts } from './drawn-sheet.ts';
import type { ListName } from './template-column.ts';
import { SHEETS, TEMPLATE_MARK } from './template-sheets.ts';
import { BUDGET_WORDS, KIND_WORDS, KNOWN_MARKS, LEVEL_WORDS, METRIC_WORDS, OPERATOR_WORDS } from './template-words.ts';

/** A framework as the template needs it: `level` counts from 1. */
export interface TemplateFramework {
  id: string;
  titleTh: string;
  yearFrom: number;
  yearTo: number;
  /** Names of the levels from the top. */
  levels: readonly string[];
  nodes: readonly { code: string; level: number; nameTh: string }[];
}

/** Columns of the sheet of choices: the framework's id stands behind its title, so that one is told by the other. */
const COLUMNS: readonly (ListName | 'frameworkIds')[] = [
  'frameworks',
  'frameworkIds',
  'authorities',
  'dimensions',
  'places',
  'kinds',
  'departments',
  'marks',
  'operators',
  'budgets',
  'levels',
  'metrics',
];

type Lists = Record<(typeof COLUMNS)[number], readonly string[]>;

/** The lists to choose from. */
export function templateLists({ id, titleTh, nodes }: TemplateFramework, departments: readonly string[]): Lists {
  const dimensions = nodes.filter(({ level }) => level === 1);
  const deepest = Math.max(...nodes.map(({ level }) => level));
  return {
    frameworks: [titleTh],
    frameworkIds: [id],
    authorities: Object.values(authorityTypeWords),
    dimensions: dimensions.map(placeWords),
    places: nodes.filter(({ level }) => level > 1 && level === deepest).map(placeWords),
    kinds: Object.values(KIND_WORDS),
    departments,
    marks: KNOWN_MARKS,
    operators: Object.values(OPERATOR_WORDS),
    budgets: Object.values(BUDGET_WORDS),
    levels: Object.values(LEVEL_WORDS),
    metrics: Object.values(METRIC_WORDS),
  };
}

/** Where the cells of a list stand, for rules. */
export function rangeIn(lists: Lists): RangeOf {
  return (name) => {
    const { length } = lists[name];
    const letters = columnLetters(COLUMNS.indexOf(name));
    return length === 0 ? null : `'${SHEETS.choices}'!$${letters}$2:$${letters}$${length + 1}`;
  };
}

/** The sheet of choices: the mark, then the lists side by side. */
export function drawLists(lists: Lists): DrawnSheet {
  const longest = Math.max(...COLUMNS.map((name) => lists[name].length));
  const rows = Array.from({ length: longest }, (_, row) => COLUMNS.map((name) => lists[name][row] ?? ''));
  return texts(
    COLUMNS.map(() => 30),
    [[TEMPLATE_MARK], ...rows],
  );
}

/** The framework's id by its title, in the rows of that sheet. */
export const frameworkIdIn = (rows: readonly (readonly string[])[], title: string): string | null =>
  rows.find((row) => row[COLUMNS.indexOf('frameworks')] === title)?.[COLUMNS.indexOf('frameworkIds')] ?? null;
