import { expect, test } from 'vitest';
import { waitingFor } from './waiting.ts';

const nothing = { plan: null, documents: [], report: null, round: null, today: '2023-04-25', unreadNotices: 0 };
const plan = { id: 'p', state: 'SUBMITTED', gaps: [], signatures: [], decisions: [] };
const round = { opensOn: '2023-04-01', dueOn: '2023-04-20' };

test('a submitted plan waits for the executive, not for the officer', () => {
  expect(waitingFor({ ...nothing, role: 'EXECUTIVE', plan })).toEqual([{ key: 'SIGN', to: '/sign', values: {} }]);
  expect(waitingFor({ ...nothing, role: 'PLAN_OFFICER', plan })).toEqual([]);
});

test('a report that is not sent after the due day is late, of a plan in use only', () => {
  const inUse = { ...plan, state: 'IN_USE' };
  expect(waitingFor({ ...nothing, role: 'PLAN_OFFICER', plan: inUse, round })).toMatchObject([{ key: 'REPORT_LATE' }]);
  expect(waitingFor({ ...nothing, role: 'PLAN_OFFICER', plan, round })).toEqual([]);
});

test('a document that was read waits with its doubts until something is made of it', () => {
  const document = {
    id: 'd',
    state: 'READY',
    measureCount: 0,
    file: { name: 'แผน.docx' },
    findingCounts: [
      { count: 2, severity: 'ERROR', state: 'OPEN' },
      { count: 3, severity: 'INFO', state: 'ACCEPTED' },
    ],
  };
  expect(waitingFor({ ...nothing, role: 'PLAN_OFFICER', documents: [document] })).toMatchObject([
    { key: 'DOCUMENT', values: { count: 2 } },
  ]);
  expect(waitingFor({ ...nothing, role: 'PLAN_OFFICER', documents: [{ ...document, measureCount: 4 }] })).toEqual([]);
  const sent = { ...document, sentBy: { nameTh: 'ลำปาง', nameEn: 'Lampang' } };
  expect(waitingFor({ ...nothing, role: 'PLAN_OFFICER', documents: [sent] })).toMatchObject([{ key: 'DOCUMENT_SENT' }]);
});

test('notices that are not read wait before everything else', () => {
  expect(waitingFor({ ...nothing, role: 'EXECUTIVE', plan, unreadNotices: 2 })).toEqual([
    { key: 'NOTICES', to: '/notices', values: { count: 2 } },
    { key: 'SIGN', to: '/sign', values: {} },
  ]);
});
