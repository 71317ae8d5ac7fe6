import type { Failure, Result } from '~/core/result';
import { transition, type TransitionTable } from '~/core/state-machine';

export const applicationStatuses = [
  'draft',
  'submitted',
  'in_review',
  'needs_information',
  'approved',
  'rejected',
  'suspended',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

export const applicationEvents = [
  'submit',
  'startReview',
  'requestInformation',
  'supplyInformation',
  'approve',
  'reject',
  'suspend',
  'reinstate',
  'withdraw',
] as const;
export type ApplicationEvent = (typeof applicationEvents)[number];

/** Nothing leads out of `rejected` and `withdrawn`: who applies again begins a new application. */
export const applicationTransitions: TransitionTable<ApplicationStatus, ApplicationEvent> = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { startReview: 'in_review', withdraw: 'withdrawn' },
  in_review: {
    requestInformation: 'needs_information',
    approve: 'approved',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  needs_information: { supplyInformation: 'in_review', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { suspend: 'suspended' },
  rejected: {},
  suspended: { reinstate: 'approved', reject: 'rejected' },
  withdrawn: {},
};

/** The status after `event`, or a `conflict` that names both. */
export function nextApplicationStatus(
  status: ApplicationStatus,
  event: ApplicationEvent,
): Result<ApplicationStatus, Failure<'wrongState'>> {
  return transition(applicationTransitions, status, event);
}

/** What the desk decides; each raises the event of its name. */
export const applicationDecisions = [
  'startReview',
  'requestInformation',
  'approve',
  'reject',
  'suspend',
  'reinstate',
] as const satisfies readonly ApplicationEvent[];
export type ApplicationDecision = (typeof applicationDecisions)[number];

/** The events of a decision, in order: who decides about a submitted application takes it into review first. */
export function eventsOfDecision(
  status: ApplicationStatus,
  decision: ApplicationDecision,
): Result<ApplicationDecision[], Failure<'wrongState'>> {
  const direct = nextApplicationStatus(status, decision);
  if (direct.ok) return { ok: true, value: [decision] };
  const inReview = nextApplicationStatus(status, 'startReview');
  if (!inReview.ok) return direct;
  const then = nextApplicationStatus(inReview.value, decision);
  return then.ok ? { ok: true, value: ['startReview', decision] } : direct;
}

/** The decisions that are possible in a status, in the order of the list. */
export function possibleApplicationDecisions(status: ApplicationStatus): ApplicationDecision[] {
  return applicationDecisions.filter((decision) => eventsOfDecision(status, decision).ok);
}

/** Who has to act next; null when nobody does. */
export function whoHasTheBall(status: ApplicationStatus): 'applicant' | 'desk' | null {
  if (status === 'draft' || status === 'needs_information') return 'applicant';
  return status === 'submitted' || status === 'in_review' ? 'desk' : null;
}

/** Whether the applicant may still change what they said: before it is handed in, and while the desk waits for them. */
export function isEditable(status: ApplicationStatus): boolean {
  return whoHasTheBall(status) === 'applicant';
}

/** Whether the application is over for good, so that another may be begun. */
export function isEnded(status: ApplicationStatus): boolean {
  return Object.keys(applicationTransitions[status]).length === 0;
}
