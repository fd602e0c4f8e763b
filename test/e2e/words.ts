import adminApp from '../../apps/admin/app/locales/th/app.json' with { type: 'json' };
import differences from '../../apps/admin/app/locales/th/differences.json' with { type: 'json' };
import documents from '../../apps/admin/app/locales/th/documents.json' with { type: 'json' };
import findings from '../../apps/admin/app/locales/th/findings.json' with { type: 'json' };
import home from '../../apps/admin/app/locales/th/home.json' with { type: 'json' };
import notices from '../../apps/admin/app/locales/th/notices.json' with { type: 'json' };
import people from '../../apps/admin/app/locales/th/people.json' with { type: 'json' };
import plan from '../../apps/admin/app/locales/th/plan.json' with { type: 'json' };
import problems from '../../apps/admin/app/locales/th/problems.json' with { type: 'json' };
import project from '../../apps/admin/app/locales/th/project.json' with { type: 'json' };
import reports from '../../apps/admin/app/locales/th/reports.json' with { type: 'json' };
import risk from '../../apps/admin/app/locales/th/risk.json' with { type: 'json' };
import sign from '../../apps/admin/app/locales/th/sign.json' with { type: 'json' };
import rollupApp from '../../apps/rollup/app/locales/th/app.json' with { type: 'json' };
import authority from '../../apps/rollup/app/locales/th/authority.json' with { type: 'json' };
import best from '../../apps/rollup/app/locales/th/best.json' with { type: 'json' };
import bulk from '../../apps/rollup/app/locales/th/bulk.json' with { type: 'json' };
import chase from '../../apps/rollup/app/locales/th/chase.json' with { type: 'json' };
import compare from '../../apps/rollup/app/locales/th/compare.json' with { type: 'json' };
import consistency from '../../apps/rollup/app/locales/th/consistency.json' with { type: 'json' };
import decision from '../../apps/rollup/app/locales/th/decision.json' with { type: 'json' };
import exports_ from '../../apps/rollup/app/locales/th/exports.json' with { type: 'json' };
import inbox from '../../apps/rollup/app/locales/th/inbox.json' with { type: 'json' };
import notes from '../../apps/rollup/app/locales/th/notes.json' with { type: 'json' };
import pictures from '../../apps/rollup/app/locales/th/pictures.json' with { type: 'json' };
import rollupProblems from '../../apps/rollup/app/locales/th/problems.json' with { type: 'json' };
import province from '../../apps/rollup/app/locales/th/province.json' with { type: 'json' };
import sheets from '../../apps/rollup/app/locales/th/sheets.json' with { type: 'json' };
import views from '../../apps/rollup/app/locales/th/views.json' with { type: 'json' };
import entry from '../../packages/remix-host/src/locales/th/entry.json' with { type: 'json' };
import faults from '../../packages/remix-host/src/locales/th/faults.json' with { type: 'json' };
import frame from '../../packages/remix-host/src/locales/th/frame.json' with { type: 'json' };
import states from '../../packages/remix-host/src/locales/th/states.json' with { type: 'json' };
import frameTable from '../../packages/remix-host/src/locales/th/table.json' with { type: 'json' };

/** The Thai words of both apps: a test names a button as the person in front of it reads it. */
export const words = {
  adminApp,
  authority,
  best,
  bulk,
  chase,
  compare,
  consistency,
  decision,
  differences,
  documents,
  entry,
  exports: exports_,
  faults,
  findings,
  frame,
  frameTable,
  home,
  inbox,
  notes,
  notices,
  people,
  pictures,
  plan,
  problems,
  project,
  province,
  reports,
  risk,
  rollupApp,
  rollupProblems,
  sign,
  sheets,
  states,
  views,
};

/** A text of the apps with its values put in. */
export function filled(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name]));
}
