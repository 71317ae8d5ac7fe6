import { expect, it } from 'vitest';
import { credentialStatuses, isProvingStatus, whoseTurn } from './credential';
import { credentialSteps, whatComesNext } from './credential-steps';

const statedAt = new Date('2026-11-01T00:00:00Z');
const since = new Date('2026-11-03T00:00:00Z');
const stepsOf = (status: (typeof credentialStatuses)[number]) => credentialSteps({ status, statedAt, since });

it.each(credentialStatuses)('%s: the ball lies at one step exactly when it is somebody’s turn', (status) => {
  const current = stepsOf(status).filter((step) => step.state === 'current');
  const isUnderWay = status === 'needs_information' || whoseTurn(status) === 'admin';
  expect(current).toHaveLength(isUnderWay ? 1 : 0);
  if (isUnderWay)
    expect(current[0]).toMatchObject({ holder: whoseTurn(status) === 'admin' ? 'desk' : 'you', at: since });
  expect(stepsOf(status).at(-1)?.state === 'done').toBe(isProvingStatus(status));
});

it('says what comes next of every status', () => {
  expect(credentialStatuses.map(whatComesNext)).toEqual([
    'expert',
    'desk',
    'desk',
    'desk',
    'expert',
    'verified',
    'expiring',
    'expired',
    'suspended',
    'revoked',
    'ended',
    'withdrawn',
    'ended',
  ]);
});
