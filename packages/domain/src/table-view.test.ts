import { expect, test } from 'vitest';
import { tableQuery } from './table-view.ts';

test('the same table is the same text, in whatever order and period its address says it', () => {
  const query = tableQuery('?fy=2566&sort=-percent&q=&district=5201&round=6&opened=abc');
  expect(query).toBe('district=5201&sort=-percent');
  expect(tableQuery('sort=-percent&district=5201')).toBe(query);
  expect(tableQuery('?fy=2567')).toBe('');
});
