import { describe, expect, it } from 'vitest';
import { judgeChainPeople } from './judge-chain-people';

describe('the people of a chain', () => {
  it('are different ones for every seat, though each tier counts those of the tiers above too', () => {
    const chain = (first: number, second: number) => [
      { seats: 2, experts: first },
      { seats: 1, experts: second },
    ];
    expect(judgeChainPeople(chain(3, 1))).toEqual({ needed: 3, found: 3, isEnough: true });
    expect(judgeChainPeople(chain(2, 2))).toEqual({ needed: 3, found: 2, isEnough: false });
    expect(judgeChainPeople(chain(9, 0))).toEqual({ needed: 3, found: 9, isEnough: false });
  });

  it('are unknown while a tier has no count or no seats', () => {
    expect(judgeChainPeople([])).toBeUndefined();
    expect(judgeChainPeople([{ seats: 1, experts: undefined }])).toBeUndefined();
    expect(judgeChainPeople([{ seats: Number.NaN, experts: 2 }])).toBeUndefined();
  });
});
