import { describe, expect, it } from 'vitest';
import { decisionRefusal } from './decision-refusal.ts';

const waiting = { state: 'SIGNED', version: 3, decisions: [] };
const decidedAt = new Date('2026-03-01T02:00:00Z');
const approve = { act: 'approve', from: 'SIGNED' };

describe('what waits for the province', () => {
  it('is decided on as it was read', () => {
    expect(decisionRefusal(waiting, 3, approve)).toBeNull();
  });

  it('is not decided on where it was changed since: signed anew after a return', () => {
    const anew = { ...waiting, decisions: [{ kind: 'RETURN' as const, deciderName: 'ก', decidedAt }] };
    expect(decisionRefusal(anew, 2, approve)).toMatchObject({ code: 'STALE_VERSION', params: { version: 3 } });
  });

  it.each([
    ['APPROVE', 'APPROVED', 'ALREADY_APPROVED'],
    ['RETURN', 'RETURNED', 'ALREADY_RETURNED'],
    ['ACCEPT', 'ACCEPTED', 'ALREADY_ACCEPTED'],
  ] as const)('says who was first: %s', (kind, state, code) => {
    const standing = { state, version: 4, decisions: [{ kind, deciderName: 'นางสาว ข', decidedAt }] };
    expect(decisionRefusal(standing, 3, approve)).toMatchObject({
      code,
      params: { name: 'นางสาว ข', at: '2026-03-01T02:00:00.000Z' },
    });
  });

  it('is not decided on where it is not with the province', () => {
    expect(decisionRefusal({ ...waiting, state: 'DRAFT' }, 3, approve)).toMatchObject({
      code: 'STATE_DOES_NOT_ALLOW',
      params: { act: 'approve', state: 'DRAFT' },
    });
  });
});
