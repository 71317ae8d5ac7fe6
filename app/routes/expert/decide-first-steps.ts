import { isProvingStatus, isWaitingForReview, type CredentialStatus } from '~/features/credentials/credential';
import type { PayoutStanding } from '~/features/payments/payout-standing';

/** What a newcomer has done so far. */
export interface Beginning {
  credentials: readonly { id: string; status: CredentialStatus; since: Date }[];
  languages: readonly { status: 'claimed' | 'verified' | 'rejected'; since: Date }[];
  hasWorked: boolean;
  payouts: PayoutStanding;
}

export type FirstStepKey = 'credential' | 'languages' | 'verify' | 'work' | 'payouts';

export interface FirstStep {
  key: FirstStepKey;
  state: 'done' | 'current' | 'upcoming';
  /** Who has the ball at the current step. */
  holder?: 'you' | 'desk';
  /** Since when it lies there. */
  at?: Date;
}

/** The way to the first paid task; undefined for who has gone it. The first step that is not done is the current one. */
export function decideFirstSteps(beginning: Beginning): FirstStep[] | undefined {
  const { credentials, languages, hasWorked, payouts } = beginning;
  if (hasWorked) return undefined;
  const asked = credentials.filter(({ status }) => status === 'needs_information');
  const waiting = credentials.filter(({ status }) => isWaitingForReview(status));
  const isProven = credentials.some(({ status }) => isProvingStatus(status));
  const done: Record<FirstStepKey, boolean> = {
    credential: isProven || asked.length > 0 || waiting.length > 0,
    languages: languages.some(({ status }) => status !== 'rejected'),
    verify: isProven && languages.some(({ status }) => status === 'verified'),
    work: false,
    payouts: payouts === 'ready',
  };
  const keys: FirstStepKey[] = ['credential', 'languages', 'verify', 'work', 'payouts'];
  const current = keys.find((key) => !done[key]);
  return keys.map((key): FirstStep => {
    if (key !== current) return { key, state: done[key] ? 'done' : 'upcoming' };
    if (key !== 'verify') return { key, state: 'current', holder: 'you' };
    const claimed = languages.filter(({ status }) => status === 'claimed');
    const holder = !isProven && waiting.length === 0 ? 'you' : 'desk';
    const at = earliest(holder === 'you' ? asked : isProven ? claimed : waiting);
    return { key, state: 'current', holder, ...(at && { at }) };
  });
}

function earliest(facts: readonly { since: Date }[]): Date | undefined {
  return facts.length === 0 ? undefined : new Date(Math.min(...facts.map(({ since }) => since.getTime())));
}
