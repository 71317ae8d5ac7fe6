import { expect, it } from 'vitest';
import { queryTimeSchema, requestCorrectionSchema } from './open-dispute.schema';

const claimId = '018f0000-0000-7000-8000-000000000001';
const why = 'Nothing was typed for all of these minutes.';
const idsOf = (lines: Record<string, string>) => {
  const asked = requestCorrectionSchema.safeParse({ claimId, clause: 'clockAtFault', lines });
  return asked.success ? asked.data.lines.map(({ segmentId }) => segmentId) : 'refused';
};

it('names each segment once, however its number is written', () => {
  expect(idsOf({ '1': why, '10': why })).toEqual([1n, 10n]);
  expect(idsOf({ '1': why, '01': why })).toBe('refused');
  expect(idsOf({})).toBe('refused');
  const queried = queryTimeSchema.safeParse({ claimId, clause: 'timeNotPlausible', lines: { '7': why, '007': why } });
  expect(queried.success).toBe(false);
});
