import { cpus, loadavg, totalmem } from 'node:os';

export interface BenchReport {
  bench: string;
  /** PostgreSQL's version, where one was used. */
  postgres?: string;
  data: Record<string, unknown>;
  /** One line each; the keys are the columns. */
  figures: Record<string, string | number | null>[];
  /** What was aimed at, and whether it was reached. */
  aims: { aim: string; is: string | number; reached: boolean }[];
}

/** Prints a report as tables for people and as one JSON line for machines. */
export function printReport(report: BenchReport): void {
  const { bench, postgres, data, figures, aims } = report;
  const machine = {
    cores: cpus().length,
    cpu: cpus()[0]?.model.trim(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    // more than the cores: others were at work, and the figures are worse than the machine's own
    load: Math.round(loadavg()[0]! * 10) / 10,
    node: process.versions.node,
    ...(postgres ? { postgres } : {}),
  };
  const facts = (of: Record<string, unknown>) =>
    Object.entries(of)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
  const lines = [
    '',
    `# ${bench}`,
    `machine: ${facts(machine)}`,
    `data: ${facts(data)}`,
    '',
    ...table(figures),
    '',
    ...aims.map(({ aim, is, reached }) => `${reached ? 'reached' : 'MISSED '}  ${aim}: ${is}`),
    JSON.stringify({ bench, at: new Date().toISOString(), machine, data, figures, aims }),
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

function table(rows: BenchReport['figures']): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]!.length)));
  return cells.map((line) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
}
