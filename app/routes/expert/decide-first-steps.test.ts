import { expect, it } from 'vitest';
import { decideFirstSteps, type Beginning } from './decide-first-steps';

const since = new Date('2026-11-20T08:00:00Z');
const later = new Date('2026-11-21T08:00:00Z');
const newcomer: Beginning = { application: null, credentials: [], languages: [], hasWorked: false, payouts: 'missing' };
const waiting = { id: '1', status: 'format_checked', since } as const;
const verified = { id: '1', status: 'verified', since } as const;
const english = { status: 'verified', since } as const;
const applied: Beginning = {
  ...newcomer,
  application: { status: 'submitted', since: later },
  credentials: [waiting],
  languages: [{ status: 'claimed', since }],
};
const approved = { status: 'approved', since: later } as const;

const currentOf = (beginning: Beginning) => decideFirstSteps(beginning)?.find((step) => step.state === 'current');

it('begins with the application, until it is handed in, and after a rejection or a withdrawal', () => {
  expect(currentOf(newcomer)).toEqual({ key: 'application', state: 'current', holder: 'you', press: 'apply' });
  for (const status of ['draft', 'rejected', 'withdrawn'] as const)
    expect(currentOf({ ...applied, application: { status, since } })).toMatchObject({ key: 'application' });
});

it('says who has the ball and since when while it is looked at', () => {
  expect(currentOf(applied)).toEqual({ key: 'verify', state: 'current', holder: 'desk', at: since });
  const question = { ...applied, application: { status: 'needs_information' as const, since: later } };
  expect(currentOf(question)).toMatchObject({ holder: 'you', at: later, press: 'answerApplication' });
  const asked = { ...applied, credentials: [{ ...waiting, status: 'needs_information' as const }] };
  expect(currentOf(asked)).toMatchObject({ holder: 'you', at: since, press: 'answerCredential' });
  const refused = { ...applied, credentials: [{ ...waiting, status: 'rejected' as const }] };
  expect(currentOf(refused)).toMatchObject({ holder: 'you', press: 'stateCredential' });
  expect(currentOf({ ...applied, languages: [] })).toMatchObject({ holder: 'you', press: 'stateLanguage' });
});

it('waits for the application even where everything is verified, and goes on to work in the moment it is approved', () => {
  const proven = { ...applied, credentials: [verified], languages: [english] };
  expect(currentOf(proven)).toEqual({ key: 'verify', state: 'current', holder: 'desk', at: later });
  expect(currentOf({ ...proven, application: approved })).toMatchObject({ key: 'work' });
  const languageWaits = { ...applied, application: approved, credentials: [verified] };
  expect(currentOf(languageWaits)).toEqual({ key: 'verify', state: 'current', holder: 'desk', at: since });
});

it('ends with the first task, and counts payouts that were set up early as done', () => {
  expect(decideFirstSteps({ ...newcomer, hasWorked: true })).toBeUndefined();
  expect(decideFirstSteps({ ...newcomer, payouts: 'ready' })?.at(-1)).toEqual({ key: 'payouts', state: 'done' });
});
