import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFieldPath, parseFieldPath, splitAtList, type PathStep } from './field-path';

const steps = fc
  .tuple(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.array(
      fc.oneof(
        fc.constant<PathStep>('list'),
        fc.string({ minLength: 1, unit: 'grapheme' }).map((key) => ({ key })),
      ),
    ),
  )
  .map(([first, rest]): PathStep[] => [{ key: first }, ...rest]);

describe('field paths', () => {
  it('read back as they were written, whatever the keys hold', () => {
    fc.assert(
      fc.property(steps, (path) => {
        expect(parseFieldPath(formatFieldPath(path))).toEqual(path);
      }),
    );
  });

  it('never throw on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseFieldPath(text)));
  });

  it.each(['', '.a', 'a..b', '[]', 'a[0]', 'a.', 'a]'])('refuse %j', (text) => {
    expect(parseFieldPath(text)).toBeUndefined();
  });

  it('part at the first list', () => {
    expect(splitAtList(parseFieldPath('a.b[].c') ?? [])).toEqual({
      before: [{ key: 'a' }, { key: 'b' }],
      inside: [{ key: 'c' }],
    });
  });
});
