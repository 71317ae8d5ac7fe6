import { expect, it } from 'vitest';
import { describeBytes } from './describe-bytes';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it('shows a short line whole, in any script', () => {
  expect(describeBytes(bytesOf('{"id":"a"'))).toBe('{"id":"a"');
  expect(describeBytes(bytesOf('药 é 😀'))).toBe('药 é 😀');
});

it('writes out bytes that are no UTF-8 and characters nobody sees', () => {
  expect(describeBytes(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x21]))).toBe('caf\\xE9!');
  expect(describeBytes(bytesOf('a\u0000b\u202ec'))).toBe('a\\u0000b\\u202ec');
});

it('cuts a long line at its end, or around the place that is meant', () => {
  expect(describeBytes(bytesOf('x'.repeat(1000)))).toBe(`${'x'.repeat(120)}…`);
  const around = describeBytes(bytesOf(`${'x'.repeat(500)}HERE${'y'.repeat(500)}`), 501);
  expect([around.startsWith('…'), around.endsWith('…'), around.includes('HERE'), around.length]).toEqual([
    true,
    true,
    true,
    122,
  ]);
});

it('never cuts a character in two', () => {
  expect(describeBytes(bytesOf('😀'.repeat(300)))).not.toMatch(/\p{Surrogate}/u);
});
