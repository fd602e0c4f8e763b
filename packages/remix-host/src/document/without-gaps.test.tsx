import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { withoutGaps } from './without-gaps.ts';

const words = Array.from({ length: 400 }, (_, at) => `${at} โครงการป้องกันการทุจริต`);
const page = (
  <ul>
    {words.map((word) => (
      <li key={word}>{word}</li>
    ))}
  </ul>
);

it('gives the page without what React leaves free between Thai letters', async () => {
  const html = await text(renderToPipeableStream(page).pipe(withoutGaps()));
  expect(html).not.toMatch(/[\0\ufffd]/);
  expect(html.match(/โครงการป้องกันการทุจริต/g)).toHaveLength(400);
});
