import { type BahtStyle, formatBaht } from '../format/baht.ts';
import type { Figure } from '../format/number.ts';

interface MoneyProps extends BahtStyle {
  /** exact baht; null where no amount is stated */
  amount: Figure | null;
  locale: string;
  /** what the document says instead of an amount: "-", "✓", "ไม่ใช้งบประมาณ"; shown as it stands there */
  mark?: string | null;
  /** read aloud for a place with neither */
  absent: string;
}

/** An amount of money; what is not an amount is shown as what it was and never as zero. */
export function Money({ amount, locale, mark, absent, ...style }: MoneyProps) {
  if (amount !== null) return <span className="figures">{formatBaht(amount, locale, style)}</span>;
  if (mark) return <span className="soft">{mark}</span>;
  return (
    <span className="soft">
      <span aria-hidden="true">–</span>
      <span className="aloud">{absent}</span>
    </span>
  );
}
