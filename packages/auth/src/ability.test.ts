import { describe, expect, it } from 'vitest';
import { abilityOf, accessible, may } from './ability.ts';
import { actionTable } from './actions.ts';
import type { Workplace } from './actor.ts';
import { roles } from './roles.ts';

const head: Workplace = {
  kind: 'authority',
  membershipId: 'm',
  role: 'DIVISION_HEAD',
  authorityId: 'a',
  departmentId: 'd',
  position: null,
  placeName: 'ที่ทำงาน',
};
const provincial: Workplace = {
  kind: 'office',
  membershipId: 'm',
  role: 'PROVINCIAL_OFFICER',
  provinceCode: '52',
  regionNo: null,
  position: null,
  placeName: 'ที่ทำงาน',
};

describe('ability', () => {
  it('allows nobody anything', () => {
    const ability = abilityOf(null);
    expect(Object.keys(actionTable).filter((action) => may(ability, action as never))).toEqual([]);
    expect(accessible(ability, 'plan.read')).toEqual({ OR: [] });
  });

  it("keeps a division head to the own department's projects", () => {
    expect(JSON.stringify(accessible(abilityOf(head), 'project.edit'))).toContain('"departmentId":"d"');
    expect(JSON.stringify(accessible(abilityOf({ ...head, departmentId: null }), 'project.edit'))).toContain(
      '00000000-0000',
    );
    expect(may(abilityOf(head), 'plan.submit')).toBe(false);
  });

  it('shows an office plans from the signature on', () => {
    expect(JSON.stringify(accessible(abilityOf(provincial), 'plan.read'))).not.toContain('DRAFT');
    expect(may(abilityOf(provincial), 'plan.edit')).toBe(false);
  });

  it('knows what every reach of the table means', () => {
    for (const role of roles) expect(() => abilityOf({ ...head, role } as Workplace)).not.toThrow();
  });
});
