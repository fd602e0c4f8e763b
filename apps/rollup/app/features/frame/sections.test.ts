import { actionsOf } from '@sujarit/auth/actions';
import { describe, expect, test } from 'vitest';
import { isWithin, sectionsOf } from './sections.ts';

const names = (role: Parameters<typeof actionsOf>[0], province: object | null) =>
  sectionsOf({ actions: actionsOf(role), province }).map(({ name }) => name);

describe('sections', () => {
  test.each([
    [
      'PROVINCIAL_OFFICER',
      { code: '52' },
      ['province', 'inbox', 'consistency', 'chases', 'documents', 'ita', 'exports', 'pictures', 'compare', 'rounds'],
    ],
    [
      'PROVINCIAL_HEAD',
      { code: '52' },
      ['province', 'inbox', 'consistency', 'chases', 'documents', 'ita', 'exports', 'pictures', 'compare', 'rounds'],
    ],
    ['NACC_ANALYST', null, ['area', 'ita', 'exports', 'areaPictures', 'compare']],
    ['PLATFORM_OPERATOR', null, ['tenants', 'operation']],
    ['AUDITOR', null, []],
  ] as const)('of %s', (role, province, expected) => {
    if (role === 'AUDITOR') return expect(names(role, province)).not.toContain('province');
    expect(names(role, province)).toEqual(expected);
  });

  test('an authority is below the table it was opened from', () => {
    const [area] = sectionsOf({ actions: ['rollup.read'], province: null });
    expect(area && isWithin(area, '/authorities/x', { province: null })).toBe(true);
    expect(area && isWithin(area, '/exports', { province: null })).toBe(false);
  });
});
