import { documentRenderer } from '@sujarit/remix-host/document/render-document.server.tsx';
import { reportFault } from '@sujarit/remix-host/document/report-fault.server';
import { serverI18n } from './i18n.server.ts';

export default documentRenderer(serverI18n);
export const handleError = reportFault;
