import { expect, it } from 'vitest';
import { decideFirstSteps, type Beginning } from './decide-first-steps';

const since = new Date('2026-11-20T08:00:00Z');
const newcomer: Beginning = { credentials: [], languages: [], hasWorked: false, payouts: 'missing' };
const waiting = { id: '1', status: 'format_checked', since } as const;
const verified = { id: '1', status: 'verified', since } as const;
const english = { status: 'verified', since } as const;

const currentOf = (beginning: Beginning) => decideFirstSteps(beginning)?.find((step) => step.state === 'current');

it('leads from one step to the next, and says who has the ball and since when', () => {
  expect(currentOf(newcomer)).toEqual({ key: 'credential', state: 'current', holder: 'you' });
  const stated = { ...newcomer, credentials: [waiting] };
  expect(currentOf(stated)).toMatchObject({ key: 'languages', holder: 'you' });
  const both = { ...stated, languages: [{ ...english, status: 'claimed' as const }] };
  expect(currentOf(both)).toEqual({ key: 'verify', state: 'current', holder: 'desk', at: since });
  const asked = { ...both, credentials: [{ ...waiting, status: 'needs_information' as const }] };
  expect(currentOf(asked)).toEqual({ key: 'verify', state: 'current', holder: 'you', at: since });
  const languageWaits = { ...both, credentials: [verified] };
  expect(currentOf(languageWaits)).toEqual({ key: 'verify', state: 'current', holder: 'desk', at: since });
  expect(currentOf({ ...newcomer, credentials: [verified], languages: [english] })).toMatchObject({ key: 'work' });
});

it('begins again at the first step when what was stated was not accepted, and ends with the first task', () => {
  const refused = { ...newcomer, credentials: [{ ...waiting, status: 'rejected' as const }] };
  expect(currentOf(refused)).toMatchObject({ key: 'credential', holder: 'you' });
  expect(decideFirstSteps({ ...newcomer, hasWorked: true })).toBeUndefined();
});

it('counts payouts that were set up early as done', () => {
  expect(decideFirstSteps({ ...newcomer, payouts: 'ready' })?.at(-1)).toEqual({ key: 'payouts', state: 'done' });
});
