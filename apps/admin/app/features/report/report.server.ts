import { redirect } from '@remix-run/node';
import { periodOf, periodOfDay } from '@sujarit/ui/frame/period.ts';
import { callApi } from '../../api.server.ts';
import { OpenReportDocument, ReportPageDocument, RoundPageDocument, SendReportDocument } from '../../gql/graphql.ts';
import { type Asked, attempt } from '../problem/attempt.server.ts';
import { workingViewer } from '../viewer/viewer.server.ts';
import { keepPeriod } from './keep-period.server.ts';
import { reportAddress } from './report-address.ts';

/** The round that the address names, with the authority's report of it and all its reports. */
export async function roundPage(asked: Asked) {
  const viewer = await workingViewer(asked);
  const { fiscalYear, round: months } = periodOf(new URL(asked.request.url).searchParams, periodOfDay(viewer.today));
  const page = await callApi(asked.request, asked.context, RoundPageDocument, { fiscalYear, months });
  const reports = page.reports.edges.map(({ node }) => node);
  return { ...page, reports, fiscalYear, months, today: viewer.today, actions: viewer.actions };
}

/** One report with an entry for every project. */
export async function reportPage(asked: Asked, id: string) {
  const [viewer, { report }] = await Promise.all([
    workingViewer(asked),
    callApi(asked.request, asked.context, ReportPageDocument, { id }),
  ]);
  keepPeriod(asked.request, report);
  return { report, today: viewer.today, actions: viewer.actions, role: viewer.workplace.role };
}

/** Opens the report of a round and goes to it; opened before, it is the same one. */
export async function openRound(asked: Asked) {
  const form = await asked.request.formData();
  const round = { fiscalYear: Number(form.get('fiscalYear')), months: Number(form.get('months')) };
  const tried = await attempt(asked, OpenReportDocument, 'openReport', round);
  if (tried.refusal) return { refusal: tried.refusal };
  throw redirect(reportAddress({ id: tried.done.id, ...round }));
}

/** Sends a report to the province and goes back to it. */
export async function sendTheReport(asked: Asked, id: string) {
  const form = await asked.request.formData();
  const tried = await attempt(asked, SendReportDocument, 'sendReport', { id, version: Number(form.get('version')) });
  if (tried.refusal) {
    const { refusal } = tried;
    return { refusal: refusal.code === 'STATE_DOES_NOT_ALLOW' ? { ...refusal, code: 'REPORT_SENT_BEFORE' } : refusal };
  }
  const round = { fiscalYear: Number(form.get('fiscalYear')), months: Number(form.get('months')) };
  throw redirect(`${reportAddress({ id, ...round })}&sent=1`);
}
