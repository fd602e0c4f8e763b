import { expect, test } from 'vitest';
import { deskBars, phoneBars } from './bar-layout.ts';

test.each([
  ['desk', deskBars],
  ['phone', phoneBars],
])('the bars of a row stand below each other, within the picture and the row: %s', (_name, layout) => {
  for (const bars of [1, 2, 3]) {
    let end = 0;
    for (let bar = 0; bar < bars; bar += 1) {
      const place = layout.place(bar, bars, layout.longest);
      expect(place.bar.y).toBeGreaterThanOrEqual(end);
      end = place.bar.y + place.bar.height;
      expect(place.words.y).toBeLessThan(end);
      expect(place.words.x).toBeLessThanOrEqual(layout.width);
    }
    expect(end).toBeLessThanOrEqual(layout.rowHeight(bars));
  }
  expect(layout.axis + layout.longest).toBeLessThanOrEqual(layout.width);
});

test('on a phone the words of a single bar stand beside the name, of several above each', () => {
  expect(phoneBars.place(0, 1, 50).words.textAnchor).toBe('end');
  expect(phoneBars.place(1, 2, 50).words).toMatchObject({ x: 0, textAnchor: 'start' });
});
