import period2561 from './framework-2561-2564.json' with { type: 'json' };
import period2566 from './framework-2566-2570.json' with { type: 'json' };

/** One place of a framework: `level` counts from 1 (มิติ or ยุทธศาสตร์). Found by code, never by name: names repeat (R3). */
export interface FrameworkNode {
  code: string;
  parent: string | null;
  level: number;
  nameTh: string;
  nameEn: string;
}

/** A framework of plans: its years (B.E.), the names of its levels from the top, and its nodes, each after its parent. */
export interface Framework {
  id: string;
  titleTh: string;
  titleEn: string;
  yearFrom: number;
  yearTo: number;
  levels: string[];
  nodes: FrameworkNode[];
}

/** Every framework that the product brings along; the database keeps them as data. */
export const frameworks: readonly Framework[] = [period2566, period2561];
