import { expect, it } from 'vitest';
import { FINDING_CODES, listItemSchema, planDocumentSchema } from './plan-document.ts';
import { PLAN_DOCUMENT_FORMAT } from './plan-document-format.ts';

const empty = {
  format: PLAN_DOCUMENT_FORMAT,
  kind: 'UNKNOWN',
  organization: { name: null, type: null, district: null, province: null },
  plan: { title: null, framework: null, yearFrom: null, yearTo: null, announcedOn: null, signatory: null },
  targets: [],
  risks: [],
  declared: null,
  projects: [],
  rows: [],
  report: null,
  findings: [],
};

it('accepts an empty document of this version and no other version', () => {
  expect(planDocumentSchema.parse(empty)).toEqual(empty);
  expect(planDocumentSchema.safeParse({ ...empty, format: 'sujarit.plan-document/2' }).success).toBe(false);
});

it('keeps items nested as deep as they are', () => {
  const item = { text: 'ก', children: ['ข', { text: 'ค', children: ['ง'] }] };
  expect(listItemSchema.parse(item)).toEqual(item);
});

it('has each finding code once', () => {
  expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length);
});

it('knows only its own finding codes', () => {
  const finding = {
    code: 'BUDGET_INVALID',
    severity: 'ERROR',
    message: 'ก',
    lines: [1, 2],
    project: 1,
    suggestion: null,
  };
  expect(planDocumentSchema.safeParse({ ...empty, findings: [finding] }).success).toBe(true);
  expect(planDocumentSchema.safeParse({ ...empty, findings: [{ ...finding, code: 'NEW' }] }).success).toBe(false);
});
