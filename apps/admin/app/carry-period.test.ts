import { expect, test } from 'vitest';
import { carryPeriod } from './carry-period.ts';

test('the period goes along, and what the address asks for stays', () => {
  expect(carryPeriod('/plan', '?fy=2567&round=6&part=risks')).toBe('/plan?fy=2567&round=6');
  expect(carryPeriod('/plans/a?part=risks#top', '?fy=2567')).toBe('/plans/a?part=risks&fy=2567#top');
});

test('an address with a period of its own, one of this page, and one without anything to take along stay as they are', () => {
  expect(carryPeriod('/reports?fy=2566&round=12', '?fy=2567&round=6')).toBe('/reports?fy=2566&round=12');
  expect(carryPeriod('#name', '?fy=2567')).toBe('#name');
  expect(carryPeriod('/plan', '')).toBe('/plan');
});
