import { expect, it } from 'vitest';
import { keyName } from './key-name.ts';

it('names a letter and the slash by their place where the keyboard types Thai, any other key as it is', () => {
  expect(keyName({ key: 'j', code: 'KeyJ', shiftKey: false })).toBe('j');
  expect(keyName({ key: '่', code: 'KeyJ', shiftKey: false })).toBe('j');
  expect(keyName({ key: 'ฤ', code: 'KeyA', shiftKey: true })).toBe('A');
  expect(keyName({ key: 'ฦ', code: 'Slash', shiftKey: true })).toBe('?');
  expect(keyName({ key: 'ฝ', code: 'Slash', shiftKey: false })).toBe('/');
  expect(keyName({ key: 'ArrowDown', code: 'ArrowDown', shiftKey: false })).toBe('ArrowDown');
  // a keyboard whose letters stand elsewhere
  expect(keyName({ key: 'a', code: 'KeyQ', shiftKey: false })).toBe('a');
});
