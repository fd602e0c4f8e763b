import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { choosePort, freePort, holdPort } from './ports.mjs';

test('a port that is asked for and taken is a message, in both languages, that says what to do', async () => {
  const port = await freePort();
  const held = await holdPort(port);
  await expect(choosePort('API_PORT', 4000, { API_PORT: String(port) })).rejects.toThrow(
    new RegExp(`มีโปรแกรมอื่นใช้อยู่[\\s\\S]*Port ${port} \\(API_PORT\\) is taken[\\s\\S]*API_PORT=${port + 10} npm start`),
  );
  await held?.release();
});

test('a usual port that is taken is passed over for the next free one', async () => {
  const port = await freePort();
  const held = await holdPort(port);
  const chosen = await choosePort('API_PORT', port, {});
  expect(chosen.port).toBeGreaterThan(port);
  await chosen.release();
  await held?.release();
});

test('a held port is free again after its release', async () => {
  const held = await holdPort(0);
  await held?.release();
  const again = await holdPort(held?.port ?? 0);
  expect(again?.port).toBe(held?.port);
  await again?.release();
});

test('whoever calls a held port is hung up on, so that a waiting browser does not keep its release waiting', async () => {
  const held = await holdPort(0);
  const caller = connect(held?.port ?? 0, '127.0.0.1');
  caller.on('error', () => undefined);
  await once(caller, 'connect');
  await held?.release();
});

test.each(['abc', '0', '70000', '1.5'])('%s is no port', async (text) => {
  await expect(choosePort('API_PORT', 4000, { API_PORT: text })).rejects.toThrow(/is not a port/);
});
