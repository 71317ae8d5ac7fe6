import type { Domain, KindDomain } from '../catalogue/credential-kind';
import type { CredentialStatus } from '../credentials/credential';
import { isProvingStatus } from '../credentials/credential';
import { applicationSteps, type ApplicationStep, type SavedSteps } from './application-steps';
import { coversLanguage, needsOf } from './steps-of-application';

/** Everything an application rests on, as plain facts. */
export interface ApplicationFacts {
  saved: SavedSteps;
  hasBirthDate: boolean;
  credentials: readonly { domain: KindDomain; jurisdiction: string; status: CredentialStatus }[];
  languages: readonly { tag: string; status: 'claimed' | 'verified' | 'rejected' }[];
  conflictCount: number;
}

export const applicationGaps = [
  'workNotChosen',
  'identityNotConfirmed',
  'birthDateMissing',
  'credentialMissing',
  'languageMissing',
  'profileMissing',
  'rateMissing',
  'conflictsNotDeclared',
] as const;
/** What keeps an application from being handed in. */
export type ApplicationGap = (typeof applicationGaps)[number];

/** One gap; `subject` is the field of work or the language it is about. */
export interface NamedGap {
  step: ApplicationStep;
  gap: ApplicationGap;
  subject?: string;
}

const ended: readonly CredentialStatus[] = ['rejected', 'withdrawn', 'superseded', 'revoked'];

/** Everything that is missing, in the order of the steps; empty for an application that may be handed in. */
export function findGaps(facts: ApplicationFacts): NamedGap[] {
  const { saved } = facts;
  const gaps: NamedGap[] = [
    ...(saved.work ? [] : [{ step: 'work', gap: 'workNotChosen' } as const]),
    ...identityGaps(facts),
    ...credentialGaps(facts),
    ...languageGaps(facts),
    ...(saved.profile ? [] : [{ step: 'profile', gap: 'profileMissing' } as const]),
    ...(saved.rate ? [] : [{ step: 'rate', gap: 'rateMissing' } as const]),
    ...conflictGaps(facts),
  ];
  return gaps.sort((a, b) => applicationSteps.indexOf(a.step) - applicationSteps.indexOf(b.step));
}

function identityGaps({ saved, hasBirthDate, credentials }: ApplicationFacts): NamedGap[] {
  if (!saved.identity) return [{ step: 'identity', gap: 'identityNotConfirmed' }];
  const medical = standing(credentials).filter(({ domain }) => domain === 'medicine');
  const { birthDate } = needsOf(
    saved.work,
    medical.map(({ jurisdiction }) => jurisdiction),
  );
  return birthDate && !hasBirthDate ? [{ step: 'identity', gap: 'birthDateMissing' }] : [];
}

function credentialGaps({ saved, credentials }: ApplicationFacts): NamedGap[] {
  const stated = new Set(standing(credentials).map(({ domain }) => domain));
  return (saved.work?.domains ?? [])
    .filter((domain) => !stated.has(domain))
    .map((subject) => ({ step: 'credentials', gap: 'credentialMissing', subject }));
}

function languageGaps({ saved, languages }: ApplicationFacts): NamedGap[] {
  const stated = languages.filter(({ status }) => status !== 'rejected');
  return (saved.work?.languages ?? [])
    .filter((wanted) => !stated.some(({ tag }) => coversLanguage(tag, wanted)))
    .map((subject) => ({ step: 'languages', gap: 'languageMissing', subject }));
}

function conflictGaps({ saved, conflictCount }: ApplicationFacts): NamedGap[] {
  const isSaid = conflictCount > 0 || saved.conflicts?.hasNone === true;
  return isSaid ? [] : [{ step: 'conflicts', gap: 'conflictsNotDeclared' }];
}

function standing<Credential extends { status: CredentialStatus }>(credentials: readonly Credential[]): Credential[] {
  return credentials.filter(({ status }) => !ended.includes(status));
}

/** How far each step is: `done` where it lacks nothing. A step that waits for the chosen work is not done before it is chosen. */
export function stepStates(facts: ApplicationFacts): Record<ApplicationStep, 'done' | 'missing'> {
  const lacking = new Set(findGaps(facts).map(({ step }) => step));
  const waits = (step: ApplicationStep) => !facts.saved.work && (step === 'credentials' || step === 'languages');
  return Object.fromEntries(
    applicationSteps.map((step) => [step, lacking.has(step) || waits(step) ? 'missing' : 'done']),
  ) as Record<ApplicationStep, 'done' | 'missing'>;
}

/** The fields of the chosen work that a credential in force proves; an approval needs one of them. */
export function provenDomains(facts: Pick<ApplicationFacts, 'saved' | 'credentials'>): Domain[] {
  const proven = new Set(facts.credentials.filter(({ status }) => isProvingStatus(status)).map(({ domain }) => domain));
  return (facts.saved.work?.domains ?? []).filter((domain) => proven.has(domain));
}
