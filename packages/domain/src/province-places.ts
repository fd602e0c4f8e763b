import { bahtOf, inBaht, satangOf } from './aggregate-money.ts';
import { isReported, type ReportState } from './report-lifecycle.ts';
import { type PercentFormula, progressPercent } from './traffic-light.ts';

interface DimensionProgress {
  inProgress: number;
  done: number;
  cannot: number;
  /** Baht as decimal text. */
  ordinanceBudget: string;
  disbursed: string;
}

/** What the rollup keeps of one authority by dimension and by likelihood and impact, as it is stored. */
export interface PlaceSource {
  id: string;
  reportState: ReportState | null;
  projects: Record<string, number>;
  progress: Record<string, DimensionProgress>;
  risks: Record<string, number>;
  /** By likelihood and impact: { "4-5": 2 }; "-" counts those without both. */
  riskMatrix: Record<string, number>;
}

/** One dimension over the authorities, each list in their order. Null where an authority has not reported: that is not 0. */
export interface DimensionFigures {
  /** "1" to "4"; "-" for what stands elsewhere. */
  dimension: string;
  projects: number[];
  counted: (number | null)[];
  percent: (number | null)[];
  /** Baht as decimal text. */
  ordinanceBudget: (string | null)[];
  disbursed: (string | null)[];
  risks: number[];
}

/** Risks of one likelihood and impact, and whose they are; both null for those that are not rated. */
export interface RiskCell {
  likelihood: number | null;
  impact: number | null;
  ids: string[];
  counts: number[];
}

const dimensions = ['1', '2', '3', '4', '-'] as const;
const nothing: DimensionProgress = { inProgress: 0, done: 0, cannot: 0, ordinanceBudget: '0.00', disbursed: '0.00' };

/** The figures of each dimension over the authorities; the parts make the whole. */
export function dimensionFigures(sources: readonly PlaceSource[], formula: PercentFormula): DimensionFigures[] {
  return dimensions.map((dimension) => {
    const cells = sources.map((source) => {
      const projects = sum(within(source.projects, dimension), (count) => count);
      const risks = sum(within(source.risks, dimension), (count) => count);
      if (!isReported(source.reportState)) {
        return { projects, risks, counted: null, percent: null, ordinanceBudget: null, disbursed: null };
      }
      const progress = within(source.progress, dimension).map((part) => ({ ...nothing, ...part }));
      const done = sum(progress, (part) => part.done);
      const inProgress = sum(progress, (part) => part.inProgress);
      return {
        projects,
        risks,
        counted: formula === 'DONE' ? done : done + inProgress,
        percent: progressPercent({ projects, done, inProgress }, formula),
        ordinanceBudget: money(progress.map((part) => part.ordinanceBudget)),
        disbursed: money(progress.map((part) => part.disbursed)),
      };
    });
    const list = <Key extends keyof (typeof cells)[number]>(key: Key) => cells.map((cell) => cell[key]);
    return {
      dimension,
      projects: list('projects'),
      counted: list('counted'),
      percent: list('percent'),
      ordinanceBudget: list('ordinanceBudget'),
      disbursed: list('disbursed'),
      risks: list('risks'),
    };
  });
}

/** The risks of the authorities by likelihood and impact, from the gravest; cells without any are left out. */
export function riskCells(sources: readonly PlaceSource[]): RiskCell[] {
  const cells = new Map<string, RiskCell>();
  for (const { id, riskMatrix } of sources) {
    for (const [key, count] of Object.entries(riskMatrix)) {
      const [likelihood, impact] = key === '-' ? [null, null] : (key.split('-').map(Number) as [number, number]);
      const cell = cells.get(key) ?? { likelihood, impact, ids: [], counts: [] };
      cell.ids.push(id);
      cell.counts.push(count);
      cells.set(key, cell);
    }
  }
  const weight = ({ likelihood, impact }: RiskCell) => (likelihood ?? 0) * (impact ?? 0) + (likelihood ?? 0) / 10;
  return [...cells.values()].sort((a, b) => weight(b) - weight(a));
}

function within<Value>(by: Record<string, Value>, dimension: string): Value[] {
  const isOther = dimension === '-';
  return Object.entries(by).flatMap(([code, value]) =>
    code === dimension || (isOther && !(dimensions as readonly string[]).includes(code)) ? [value] : [],
  );
}

function sum<Part>(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((total, part) => total + of(part), 0);
}

function money(amounts: readonly string[]): string {
  if (amounts.length === 1) return inBaht(amounts[0]!);
  return bahtOf(amounts.reduce((total, amount) => total + satangOf(amount), 0n));
}
