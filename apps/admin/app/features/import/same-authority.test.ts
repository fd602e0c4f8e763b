import { expect, test } from 'vitest';
import { isSameAuthority } from './same-authority.ts';

test('the kind may be written short, the name decides', () => {
  expect(isSameAuthority('อบต. จางเหนือ', 'องค์การบริหารส่วนตำบลจางเหนือ')).toBe(true);
  expect(isSameAuthority('เทศบาลตำบลแม่เมาะ', 'ทต.แม่เมาะ')).toBe(true);
  expect(isSameAuthority('องค์การบริหารส่วนตำบลบ้านดง', 'องค์การบริหารส่วนตำบลจางเหนือ')).toBe(false);
});
