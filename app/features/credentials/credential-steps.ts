import { isProvingStatus, whoseTurn, type CredentialStatus } from './credential';

export interface CredentialStep {
  key: 'stated' | 'checked' | 'question' | 'decided';
  state: 'done' | 'current' | 'upcoming' | 'failed';
  /** Who has the ball at the current step. */
  holder?: 'you' | 'desk';
  at?: Date;
}

/** The way of a credential from its statement to a decision, with who has the ball now and since when. */
export function credentialSteps(credential: {
  status: CredentialStatus;
  statedAt: Date;
  since: Date;
}): CredentialStep[] {
  const { status, statedAt, since } = credential;
  const stated: CredentialStep = { key: 'stated', state: 'done', at: statedAt };
  if (status === 'needs_information')
    return [
      stated,
      { key: 'question', state: 'current', holder: 'you', at: since },
      { key: 'checked', state: 'upcoming' },
      { key: 'decided', state: 'upcoming' },
    ];
  if (whoseTurn(status) === 'admin')
    return [
      stated,
      { key: 'checked', state: 'current', holder: 'desk', at: since },
      { key: 'decided', state: 'upcoming' },
    ];
  if (status === 'withdrawn' || status === 'draft') return [stated, { key: 'decided', state: 'failed', at: since }];
  return [
    stated,
    { key: 'checked', state: 'done' },
    { key: 'decided', state: isProvingStatus(status) ? 'done' : 'failed', at: since },
  ];
}

const ownWords = ['verified', 'expiring', 'expired', 'suspended', 'revoked', 'withdrawn'] as const;

/** What happens next with a credential in this status, as a key of the messages. */
export function whatComesNext(status: CredentialStatus): (typeof ownWords)[number] | 'desk' | 'expert' | 'ended' {
  const own = ownWords.find((known) => known === status);
  if (own) return own;
  const turn = whoseTurn(status);
  if (turn === 'admin') return 'desk';
  return turn === 'expert' ? 'expert' : 'ended';
}
