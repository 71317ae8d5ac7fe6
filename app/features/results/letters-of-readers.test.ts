import { describe, expect, it } from 'vitest';
import { lettersOfReaders } from './letters-of-readers';

describe('the letters of readers', () => {
  const below = [
    { tier: 1, reader: 'R-1' },
    { tier: 1, reader: 'R-2' },
  ];

  it('are those under which the tier above saw them', () => {
    const letterOf = lettersOfReaders([...below, { tier: 2, reader: 'R-3', readersBelow: ['R-2', 'R-1'] }]);
    expect([letterOf(1, 'R-1'), letterOf(1, 'R-2'), letterOf(2, 'R-3')]).toEqual(['B', 'A', undefined]);
  });

  it('are left out where the readers above saw different ones', () => {
    const letterOf = lettersOfReaders([
      ...below,
      { tier: 2, reader: 'R-3', readersBelow: ['R-2', 'R-1'] },
      { tier: 2, reader: 'R-4', readersBelow: ['R-1', 'R-2'] },
    ]);
    expect(letterOf(1, 'R-1')).toBeUndefined();
  });
});
