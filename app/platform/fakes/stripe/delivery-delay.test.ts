import { describe, expect, it } from 'vitest';
import { deliveryDelaySeconds } from './delivery-delay';

describe('deliveryDelaySeconds', () => {
  it('doubles from one second to a minute and ends', () => {
    expect([1, 2, 3, 6, 7, 29].map(deliveryDelaySeconds)).toEqual([1, 2, 4, 32, 60, 60]);
    expect(deliveryDelaySeconds(30)).toBeUndefined();
  });
});
