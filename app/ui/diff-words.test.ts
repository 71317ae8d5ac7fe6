import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words';

const join = (parts: ReturnType<typeof diffWords>, without: 'added' | 'removed') =>
  parts
    .filter((part) => part.kind !== without)
    .map((part) => part.text)
    .join('');

describe('what changed between two texts', () => {
  it('is told in whole words', () => {
    expect(diffWords('Take 5 mg daily', 'Take 10 mg daily')).toEqual([
      { kind: 'same', text: 'Take ' },
      { kind: 'removed', text: '5' },
      { kind: 'added', text: '10' },
      { kind: 'same', text: ' mg daily' },
    ]);
  });

  it('is told in characters where words are not spaced', () => {
    expect(diffWords('每日两次', '每日三次')).toEqual([
      { kind: 'same', text: '每日' },
      { kind: 'removed', text: '两' },
      { kind: 'added', text: '三' },
      { kind: 'same', text: '次' },
    ]);
    expect(diffWords('服用5mg药', '服用10mg药').filter((part) => part.kind === 'removed')).toEqual([
      { kind: 'removed', text: '5mg' },
    ]);
  });

  it('loses nothing of either text', () => {
    const word = fc.constantFrom('dose', '5', ' ', '\n', '，', '药', '每日', "don't", '🩺', 'é', '-');
    const text = fc.array(word).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect(join(parts, 'added')).toBe(before);
        expect(join(parts, 'removed')).toBe(after);
      }),
    );
  });
});
