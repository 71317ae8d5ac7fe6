import { describe, expect, it } from 'vitest';
import { transition } from '~/core/state-machine';
import { SeatStatus as SeatStatusInDatabase } from '~/generated/prisma/enums';
import { seatEvents, seatStatuses, seatTransitions, type SeatEvent, type SeatStatus } from './seat';

/** Every pair that is allowed, with what follows; every other pair of the matrix is refused. */
const allowed: Record<string, SeatStatus> = {
  'open claim': 'claimed',
  'claimed submit': 'submitted',
  'claimed release': 'released',
  'claimed lapse': 'lapsed',
  'submitted return': 'returned',
  'submitted accept': 'accepted',
  'submitted reject': 'rejected',
  'returned submit': 'submitted',
  'returned release': 'released',
  'returned lapse': 'lapsed',
  'returned reject': 'rejected',
  'rejected accept': 'accepted',
  'released claim': 'claimed',
  'lapsed claim': 'claimed',
  'lapsed submitLate': 'submitted',
  'open withdraw': 'withdrawn',
  'released withdraw': 'withdrawn',
  'lapsed withdraw': 'withdrawn',
};

const matrix = seatStatuses.flatMap((status) => seatEvents.map((event): [SeatStatus, SeatEvent] => [status, event]));

describe('a seat', () => {
  it.each(matrix)('%s on %s', (status, event) => {
    const result = transition(seatTransitions, status, event);
    const next = allowed[`${status} ${event}`];
    if (next) expect(result).toEqual({ ok: true, value: next });
    else expect(result).toMatchObject({ ok: false, error: { kind: 'conflict', code: 'wrongState' } });
  });

  it('has the same states in the database', () => {
    expect(Object.values(SeatStatusInDatabase).sort()).toEqual([...seatStatuses].sort());
  });
});
