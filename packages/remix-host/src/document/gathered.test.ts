import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { gathered } from './gathered.ts';

it('hands on what is written in one turn as one piece, in order, and what comes last', async () => {
  const stream = gathered();
  const seen: string[] = [];
  stream.on('data', (piece) => seen.push(String(piece)));
  stream.write('แผน');
  stream.write('ปฏิบัติการ');
  await nextTurn();
  await nextTurn();
  expect(seen).toEqual(['แผนปฏิบัติการ']);
  stream.write('ป้องกัน');
  stream.end('การทุจริต');
  await nextTurn();
  await nextTurn();
  expect(seen).toEqual(['แผนปฏิบัติการ', 'ป้องกันการทุจริต']);
});

it('hands on nothing any more when it was broken off', async () => {
  const stream = gathered();
  const seen: string[] = [];
  stream.on('data', (piece) => seen.push(String(piece)));
  stream.write('แผน');
  stream.destroy();
  await nextTurn();
  await nextTurn();
  expect(seen).toEqual([]);
});
