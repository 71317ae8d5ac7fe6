import { expectOk } from '~/core/result';
import type { ChosenWork } from '~/features/applications/application-steps';
import { beginApplication } from '~/features/applications/begin-application.server';
import { decideApplication } from '~/features/applications/decide-application.server';
import { getMyApplication } from '~/features/applications/get-my-application.server';
import type { Education } from '~/features/applications/pay-bands';
import { saveConflicts } from '~/features/applications/save-conflicts.server';
import { saveIdentity } from '~/features/applications/save-identity.server';
import { saveProfile } from '~/features/applications/save-profile.server';
import { saveRate } from '~/features/applications/save-rate.server';
import { saveWork } from '~/features/applications/save-work.server';
import { submitApplication } from '~/features/applications/submit-application.server';
import { ctxFor, type Ground } from './ground';

type Expert = { kind: 'expert'; userId: string };

/** What somebody writes into their application, beside credentials and languages. */
export interface Applicant {
  work: ChosenWork;
  /** `YYYY-MM-DD`; needed for US medicine. */
  birthDate: string | null;
  headline: string;
  biography: string;
  yearsOfPractice: number;
  education: Education;
  rateMinor: bigint;
}

/** Fills in everything of an application but the last press; it stays a draft. */
export async function writeApplication(ground: Ground, expert: Expert, applicant: Applicant): Promise<void> {
  const ctx = await ctxFor(ground, expert);
  const { headline, biography, yearsOfPractice, education } = applicant;
  const birthDate = applicant.birthDate === null ? null : new Date(`${applicant.birthDate}T00:00:00.000Z`);
  const profile = { headline, biography, yearsOfPractice, education, documentId: null };
  const version = 0;
  expectOk(await beginApplication(ctx));
  expectOk(await saveWork(ctx, { ...applicant.work, version }));
  expectOk(await saveIdentity(ctx, { version, otherNames: [], birthDate }));
  expectOk(await saveProfile(ctx, { ...profile, version }));
  expectOk(await saveRate(ctx, { version, amount: applicant.rateMinor, currency: 'USD' }));
  expectOk(await saveConflicts(ctx, { version, hasNone: true }));
}

/** Hands the application in, once credentials and languages are stated. */
export async function handInApplication(ground: Ground, expert: Expert): Promise<void> {
  expectOk(await submitApplication(await ctxFor(ground, expert)));
}

/** Has the desk approve it, once a credential of the chosen work is verified. */
export async function approveApplication(
  ground: Ground,
  expert: Expert,
  admin: { kind: 'admin'; userId: string },
): Promise<void> {
  const { latest } = await getMyApplication(await ctxFor(ground, expert));
  if (!latest) throw new Error('nobody has applied');
  const approval = { applicationId: latest.id, seenSince: latest.statusSince.getTime(), decision: 'approve' } as const;
  expectOk(await decideApplication(await ctxFor(ground, admin), approval));
}
