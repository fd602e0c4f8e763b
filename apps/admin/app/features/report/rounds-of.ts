interface Round {
  fiscalYear: number;
  months: number;
}

/** The reports with the rounds of the year that have none yet, the newest round first. */
export function roundsOf<Report extends Round, Set extends { months: number }>(
  reports: readonly Report[],
  rounds: readonly Set[],
  fiscalYear: number,
): (Round & { report: Report | null; round: Set | null })[] {
  const unopened = rounds
    .filter(({ months }) => !reports.some((report) => report.fiscalYear === fiscalYear && report.months === months))
    .map((round) => ({ fiscalYear, months: round.months, report: null, round }));
  const opened = reports.map((report) => ({
    fiscalYear: report.fiscalYear,
    months: report.months,
    report,
    round: null,
  }));
  return [...opened, ...unopened].sort((a, b) => b.fiscalYear - a.fiscalYear || b.months - a.months);
}
