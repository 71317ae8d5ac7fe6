import { describe, expect, it } from 'vitest';
import { createMomentGuess } from './moment-guess';

describe('where the database’s clock stands', () => {
  it('is not known before it was heard, nor once a guess was not confirmed', () => {
    const guess = createMomentGuess(() => 5);
    expect(guess.read()).toBeUndefined();
    guess.hear(1_000);
    expect(guess.read()).toBe(1_000);
    guess.distrust();
    expect(guess.read()).toBeUndefined();
  });

  it('goes on with the count of this machine, by whole milliseconds it has reached', () => {
    let count = 10;
    const guess = createMomentGuess(() => count);
    guess.hear(1_000);
    count = 17.9;
    expect(guess.read()).toBe(1_007);
  });

  it('keeps to the answer that came quickest, and after a distrust to the next', () => {
    let count = 0;
    const guess = createMomentGuess(() => count);
    guess.hear(1_000);
    count = 50;
    guess.hear(1_010);
    expect(guess.read()).toBe(1_050);
    guess.distrust();
    guess.hear(1_010);
    expect(guess.read()).toBe(1_010);
  });
});
