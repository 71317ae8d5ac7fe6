/** The steps of a badge's check, in the order they are taken; the first that fails ends it. */
export const badgeSteps = [
  'parse',
  'algorithm',
  'issuerKey',
  'signature',
  'issuer',
  'subject',
  'dates',
  'status',
] as const;
export type BadgeStep = (typeof badgeSteps)[number];

/** Everything that may be wrong with a badge, by the step that finds it. */
export const badgeFaults = {
  parse: ['notABadge', 'tooLarge', 'proofNotSupported'],
  algorithm: ['algorithmNotAllowed'],
  issuerKey: [
    'issuerNotResolvable',
    'addressNotAllowed',
    'issuerUnreachable',
    'issuerAnswerInvalid',
    'keyNotFound',
    'keyUnfit',
  ],
  signature: ['signatureInvalid'],
  issuer: ['issuerNotAllowed'],
  subject: ['subjectNotBound'],
  dates: ['notYetValid', 'expired'],
  status: ['revoked', 'suspended', 'statusUnreachable', 'statusInvalid', 'statusNotSupported'],
} as const satisfies Record<BadgeStep, readonly string[]>;
export type BadgeFault = (typeof badgeFaults)[BadgeStep][number];

/** Faults that say nothing about the badge: the question could not be asked, so the answer is open. */
const open: readonly BadgeFault[] = [
  'issuerUnreachable',
  'issuerAnswerInvalid',
  'statusUnreachable',
  'statusInvalid',
  'statusNotSupported',
];

/** What binds the badge to the account; `name` is weak, for names are shared. */
export type SubjectBinding = 'did' | 'email' | 'name';

/** What a badge says, once its signature holds. */
export interface BadgeFacts {
  id: string | null;
  issuerId: string;
  issuerName: string | null;
  achievementId: string | null;
  achievementName: string;
  achievementType: string | null;
  /** The holder's name as the badge has it in clear; null where it has none. */
  holderName: string | null;
  validFrom: Date | null;
  validUntil: Date | null;
  algorithm: string;
  /** Whether the issuer publishes a status list the badge can be revoked on. */
  publishesStatus: boolean;
}

export interface BadgeFinding {
  step: BadgeStep;
  code: BadgeFault;
}

export type BadgeVerdict =
  | { outcome: 'valid'; badge: BadgeFacts; binding: SubjectBinding }
  | ({ outcome: 'refused' | 'couldNotAsk'; badge: BadgeFacts | null } & BadgeFinding);

/** The verdict of a step that failed. `badge` is null as long as no signature vouches for what it says. */
export function badgeFailed(code: BadgeFault, badge: BadgeFacts | null = null): BadgeVerdict {
  const step = badgeSteps.find((name) => (badgeFaults[name] as readonly BadgeFault[]).includes(code));
  if (!step) throw new Error(`no step finds ${code}`);
  return { outcome: open.includes(code) ? 'couldNotAsk' : 'refused', step, code, badge };
}
