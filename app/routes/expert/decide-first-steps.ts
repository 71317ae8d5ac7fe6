import type { ApplicationStatus } from '~/features/applications/application';
import { isProvingStatus, isWaitingForReview, type CredentialStatus } from '~/features/credentials/credential';
import type { PayoutStanding } from '~/features/payments/payout-standing';

/** What a newcomer has done so far. */
export interface Beginning {
  /** The latest application; null before the first. */
  application: { status: ApplicationStatus; since: Date } | null;
  credentials: readonly { id: string; status: CredentialStatus; since: Date }[];
  languages: readonly { status: 'claimed' | 'verified' | 'rejected'; since: Date }[];
  hasWorked: boolean;
  payouts: PayoutStanding;
}

export type FirstStepKey = 'application' | 'verify' | 'work' | 'payouts';

/** What the newcomer would press now. */
export type FirstPress = 'apply' | 'answerApplication' | 'answerCredential' | 'stateCredential' | 'stateLanguage';

export interface FirstStep {
  key: FirstStepKey;
  state: 'done' | 'current' | 'upcoming';
  /** Who has the ball at the current step. */
  holder?: 'you' | 'desk';
  /** Since when it lies there. */
  at?: Date;
  press?: FirstPress;
}

/** The way to the first paid task; undefined for who has gone it. The first step that is not done is the current one. */
export function decideFirstSteps(beginning: Beginning): FirstStep[] | undefined {
  if (beginning.hasWorked) return undefined;
  const { application, credentials, languages, payouts } = beginning;
  const isProven = credentials.some(({ status }) => isProvingStatus(status));
  const isApproved = application?.status === 'approved';
  const done: Record<FirstStepKey, boolean> = {
    application: application !== null && !['draft', 'rejected', 'withdrawn'].includes(application.status),
    verify: isApproved && isProven && languages.some(({ status }) => status === 'verified'),
    work: false,
    payouts: payouts === 'ready',
  };
  const keys: FirstStepKey[] = ['application', 'verify', 'work', 'payouts'];
  const current = keys.find((key) => !done[key]);
  return keys.map((key): FirstStep => {
    if (key !== current) return { key, state: done[key] ? 'done' : 'upcoming' };
    if (key === 'application') return { key, state: 'current', holder: 'you', press: 'apply' };
    return { key, state: 'current', ...(key === 'verify' ? ballOf(beginning) : { holder: 'you' }) };
  });
}

/** Who has the ball while proofs and application are looked at: the newcomer, as long as there is something they could do. */
function ballOf({ application, credentials, languages }: Beginning): Pick<FirstStep, 'holder' | 'at' | 'press'> {
  const asked = credentials.filter(({ status }) => status === 'needs_information');
  const waiting = credentials.filter(({ status }) => isWaitingForReview(status));
  const isProven = credentials.some(({ status }) => isProvingStatus(status));
  const claimed = languages.filter(({ status }) => status === 'claimed');
  if (application?.status === 'needs_information')
    return { holder: 'you', at: application.since, press: 'answerApplication' };
  if (!isProven && waiting.length === 0) {
    const at = earliest(asked);
    return { holder: 'you', press: asked.length > 0 ? 'answerCredential' : 'stateCredential', ...(at && { at }) };
  }
  if (languages.every(({ status }) => status === 'rejected')) return { holder: 'you', press: 'stateLanguage' };
  const isApproved = application?.status === 'approved';
  const at = earliest([...(isApproved || !application ? [] : [application]), ...(isProven ? claimed : waiting)]);
  return { holder: 'desk', ...(at && { at }) };
}

function earliest(facts: readonly { since: Date }[]): Date | undefined {
  return facts.length === 0 ? undefined : new Date(Math.min(...facts.map(({ since }) => since.getTime())));
}
