import { expectOk } from '~/core/result';
import { createAdmin } from '~/features/accounts/create-admin.server';
import { signUpCompany } from '~/features/accounts/sign-up-company.server';
import { signUpExpert } from '~/features/accounts/sign-up-expert.server';
import type { Locale } from '~/core/locale';
import { answerProposal } from '~/features/credentials/answer-proposal.server';
import { decideCredential } from '~/features/credentials/decide-credential.server';
import { decideLanguage } from '~/features/credentials/decide-language.server';
import { lookUpCredential } from '~/features/credentials/look-up-credential.server';
import { stateLanguage } from '~/features/credentials/state-language.server';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { startPayoutSetup } from '~/features/payments/start-payout-setup.server';
import { completeOnboarding } from '~/platform/fakes/stripe/complete-onboarding.server';
import { inFakeTransaction } from '~/platform/fakes/stripe/fake-tx.server';
import { sql } from '~/platform/db/sql';
import { approveApplication, handInApplication, writeApplication, type Applicant } from './apply';
import { ctxFor, type Ground } from './ground';
import { seenByHand } from './seen-by-hand';

export interface Person {
  email: string;
  password: string;
  displayName: string;
  locale?: Locale;
  timeZone?: string;
}

const account = (person: Person) => ({ locale: 'en' as const, timeZone: 'UTC', ...person });

export async function makeAdmin(ground: Ground, person: Person): Promise<{ kind: 'admin'; userId: string }> {
  const ctx = await ctxFor(ground, { kind: 'system', name: 'scenario' });
  return { kind: 'admin', userId: expectOk(await createAdmin(ctx, account(person))).userId };
}

export async function makeCompanyOwner(ground: Ground, person: Person, organizationName: string) {
  const ctx = await ctxFor(ground, { kind: 'anonymous' });
  const made = expectOk(await signUpCompany(ctx, { ...account(person), organizationName }));
  return { kind: 'company' as const, role: 'owner' as const, ...made };
}

export async function makeExpertAccount(ground: Ground, person: Person, legalName: string, country = 'US') {
  const ctx = await ctxFor(ground, { kind: 'anonymous' });
  const { userId } = expectOk(await signUpExpert(ctx, { ...account(person), legalName, country }));
  return { kind: 'expert' as const, userId };
}

export interface Proof {
  /** NPI of the built-in register, under which `legalName` is known. */
  npi: string;
  legalName: string;
  boardCertified: boolean;
}

type Admin = { kind: 'admin'; userId: string };

/** States a US physician's credential and English at C2, and has two people of the desk look it up, verify both and approve the application. */
export async function proveUsPhysician(
  ground: Ground,
  expert: { kind: 'expert'; userId: string },
  [admin, second]: readonly [Admin, Admin],
  proof: Proof,
): Promise<void> {
  const { credentialId } = expectOk(
    await submitCredential(await ctxFor(ground, expert), {
      kind: proof.boardCertified ? 'us_physician_board_certified' : 'us_physician',
      jurisdiction: 'US',
      number: proof.npi,
      holderName: proof.legalName,
      expiresOn: null,
      documentId: null,
    }),
  );
  expectOk(await lookUpCredential(await ctxFor(ground, admin), { credentialId }));
  const note = 'Board certification seen on the public page of the certifying board.';
  const verify = { credentialId, decision: 'verify', expiresOn: null } as const;
  const { proposal } = expectOk(
    await decideCredential(
      await ctxFor(ground, admin),
      proof.boardCertified ? { ...verify, ...seenByHand(proof.legalName), note } : { ...verify, basis: 'register' },
    ),
  );
  if (proposal) {
    const answer = { credentialId, proposalId: proposal.id, answer: 'confirm' } as const;
    expectOk(await answerProposal(await ctxFor(ground, second), answer));
  }
  const language = { tag: 'en', readLevel: 'C2', writeLevel: 'C2' } as const;
  expectOk(await stateLanguage(await ctxFor(ground, expert), language));
  expectOk(
    await decideLanguage(await ctxFor(ground, admin), { expertId: expert.userId, ...language, decision: 'verify' }),
  );
  await writeApplication(ground, expert, usPhysician);
  await handInApplication(ground, expert);
  await approveApplication(ground, expert, admin);
}

/** What somebody who proves themselves as a US physician writes into their application. */
export const usPhysician: Applicant = {
  work: { domains: ['medicine'], places: ['US'], languages: ['en'], kinds: ['rate'] },
  birthDate: '1980-05-17',
  headline: 'Physician in general practice',
  biography: 'Ten years in a practice of four physicians.',
  yearsOfPractice: 10,
  education: 'professional',
  rateMinor: 120_00n,
};

/** Opens the expert's Stripe account and completes its onboarding on the built-in Stripe. */
export async function setUpPayouts(ground: Ground, expert: { kind: 'expert'; userId: string }): Promise<void> {
  expectOk(await startPayoutSetup(await ctxFor(ground, expert)));
  const row = await ground.db.first<{ stripeAccountId: string }>(
    sql`SELECT stripe_account_id FROM expert WHERE user_id = ${expert.userId}::uuid`,
  );
  if (!row) throw new Error('the payout account was not kept');
  await inFakeTransaction(ground.db.pool, (tx) => completeOnboarding(tx, row.stripeAccountId, true));
}
