import { roleWords } from '@sujarit/auth/tenants/judge-person-rows';
import type { SheetKind } from '@sujarit/db/generated/prisma/client';
import { itaSheet } from '@sujarit/documents/sheet/ita-sheet';
import type { SheetLayout } from '@sujarit/documents/sheet/sheet-layout';
import { tenantSheets } from '@sujarit/documents/sheet/tenant-sheets';
import type { ReadRow } from '@sujarit/domain/sheet/sheet-row';
import type { JobContext } from '../job-context.ts';
import { previewIta, writeItaRows } from './ita-sheet-work.ts';
import type { SheetPreview } from './read-sheet.ts';
import { previewTenants, writeTenantRows } from './tenant-sheet-work.ts';

type Sheets = Readonly<Record<string, readonly ReadRow[]>>;

/** How sheets of a kind are laid out, judged and written. */
interface SheetWork {
  layouts: readonly SheetLayout[];
  preview(context: JobContext<'read-sheet'>, sheets: Sheets): Promise<SheetPreview>;
  /** Writes the accepted rows, in transactions that may be taken up again. */
  write(context: JobContext<'write-sheet'>): Promise<void>;
}

export const sheetWork: Record<SheetKind, SheetWork> = {
  ITA_RESULTS: { layouts: [itaSheet], preview: previewIta, write: writeItaRows },
  AUTHORITIES: {
    layouts: tenantSheets(Object.values(roleWords)),
    preview: previewTenants,
    write: writeTenantRows,
  },
};
