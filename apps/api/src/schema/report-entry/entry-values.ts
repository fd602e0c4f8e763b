import type { CannotReason, EntryStatus } from '@sujarit/domain/report-lifecycle';

type Baht = { toString(): string } | null | undefined;

/** What a person fills in, as the API takes it and as the row holds it. */
interface Filled {
  status: EntryStatus;
  percent: number;
  inOrdinance: boolean;
  ordinanceBudget?: Baht;
  disbursed?: Baht;
  reason?: CannotReason | null;
  reasonText?: string | null;
  remark?: string | null;
}

/** The columns of an entry; a reason is kept only where the project cannot be done (R6), and empty text is none. */
export function entryValues(filled: Filled) {
  const cannot = filled.status === 'CANNOT';
  return {
    status: filled.status,
    percent: filled.percent,
    inOrdinance: filled.inOrdinance,
    ordinanceBudget: filled.ordinanceBudget?.toString() ?? null,
    disbursed: filled.disbursed?.toString() ?? null,
    reason: cannot ? (filled.reason ?? null) : null,
    reasonText: cannot ? filled.reasonText?.trim() || null : null,
    remark: filled.remark?.trim() || null,
  };
}
