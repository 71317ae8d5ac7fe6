import { expect, it } from 'vitest';
import { formatLinePlace, readLinePlace } from './line-place';
import { mapTaskRecord } from './map-task-record';
import { parseTaskLine } from './parse-task-line';

it('reads back the place it wrote, with blanks in a path', () => {
  expect(readLinePlace(formatLinePlace('criterionField', 2, 'answer.options of mine'))).toEqual({
    key: 'criterionField',
    value: '2',
    path: 'answer.options of mine',
  });
  expect(readLinePlace(formatLinePlace('prompt'))).toEqual({ key: 'prompt', value: '', path: '' });
});

it('leaves text of another form alone', () => {
  expect(readLinePlace('the line is not UTF-8')).toBeUndefined();
});

const mapping = {
  fields: [
    { path: 'id', role: 'externalId' as const },
    { path: 'turns[].text', role: 'prompt' as const },
    { path: 'turns[].role', role: 'promptRole' as const },
    { path: 'response', role: 'response' as const },
    { path: 'language', role: 'language' as const },
    { path: 'claims[].claim', role: 'criterionLabel' as const },
    { path: 'claims[].scale', role: 'criterionAnswer' as const },
  ],
};
const whole = { id: 'a', turns: [{ role: 'user', text: 'Q' }], response: 'A', language: 'en', claims: [] };

it.each([
  { id: '' },
  { turns: [] },
  { turns: [{ role: 'user', text: '' }] },
  { turns: [{ role: 'oracle', text: 'Q' }] },
  { response: '' },
  { language: 'no language' },
  { language: 'zh' },
  { claims: [{ claim: '', scale: '1-5' }] },
  { claims: [{ claim: 'C', scale: 'one' }] },
])('names the place of every fault of a record so that it can be translated: %j', (change) => {
  const mapped = mapTaskRecord({ ...whole, ...change }, mapping, 'en');
  expect(mapped.ok ? undefined : readLinePlace(mapped.fault.detail)).toBeDefined();
});

it.each(['not a line', '[1]', '7', '{"a":"\\u0000"}', '{"a":"\\ud800"}', '{"a":1e400}', '{"__proto__":1}', '\xff'])(
  'names the place of every fault of a line so that it can be translated: %j',
  (line) => {
    const parsed = parseTaskLine(line === '\xff' ? new Uint8Array([0xff]) : new TextEncoder().encode(line));
    expect(parsed.kind === 'fault' ? readLinePlace(parsed.fault.detail) : undefined).toBeDefined();
  },
);
