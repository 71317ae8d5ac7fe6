import { expectOk } from '~/core/result';
import type { AdminCtx } from '~/features/accounts/context';
import { answerProposal } from '~/features/credentials/answer-proposal.server';
import { decideCredential } from '~/features/credentials/decide-credential.server';
import type { DecideCredentialInput } from '~/features/credentials/decide-credential.schema';
import { lookUpCredential } from '~/features/credentials/look-up-credential.server';
import { submitCredential } from '~/features/credentials/submit-credential.server';
import { supplyInformation } from '~/features/credentials/supply-information.server';
import { withdrawCredential } from '~/features/credentials/withdraw-credential.server';
import { seenByHand } from '../../../scripts/scenario/seen-by-hand';
import type { CredentialStep, DecisionStep, DemoCredential } from '../demo-person';
import type { DemoWorld, PlayedExpert } from './world';

/** Plays one step of a credential's story; answers the credential's id, which the first step makes. */
export async function tellCredential(
  world: DemoWorld,
  expert: PlayedExpert,
  credential: DemoCredential,
  step: CredentialStep,
  credentialId: string,
): Promise<string> {
  const { stage } = world;
  const ctx = stage.as(expert.actor);
  switch (step.step) {
    case 'submit': {
      const { kind, jurisdiction, number } = credential;
      const holderName = expert.about.legalName;
      const stated = { kind, jurisdiction, number, holderName, expiresOn: null, documentId: null };
      return expectOk(await submitCredential(ctx, stated)).credentialId;
    }
    case 'supply': {
      const holderName = expert.about.legalName.replace(' ', ' Mary ');
      return expectOk(await supplyInformation(ctx, { credentialId, holderName, documentId: null })).credentialId;
    }
    case 'withdraw':
      return expectOk(await withdrawCredential(ctx, { credentialId })).credentialId;
    case 'lookUp':
      expectOk(await lookUpCredential(stage.as(deskOf(world, expert)), { credentialId }));
      return credentialId;
    default:
      await decide(world, expert, decisionOf(world, expert, step, credentialId));
      return credentialId;
  }
}

/** The desk of the expert decides; what needs a second person, its colleague confirms. */
async function decide(world: DemoWorld, expert: PlayedExpert, input: DecideCredentialInput): Promise<void> {
  const first = deskOf(world, expert);
  const { proposal } = expectOk(await decideCredential(world.stage.as(first), input));
  if (!proposal) return;
  const second = world.admins.find((admin) => admin.userId !== first.userId);
  if (!second) throw new Error('the desk has one person only');
  const { credentialId } = input;
  const answer = { credentialId, proposalId: proposal.id, answer: 'confirm' as const };
  expectOk(await answerProposal(world.stage.as(second), answer));
}

/** One person of the desk stays with an expert; those who write Chinese are met in Chinese. */
export function deskOf(world: DemoWorld, expert: PlayedExpert): AdminCtx['actor'] {
  const desk = world.admins[expert.about.locale === 'zh-CN' ? 1 : 0];
  if (!desk) throw new Error('the desk is empty');
  return desk;
}

function decisionOf(
  world: DemoWorld,
  expert: PlayedExpert,
  step: DecisionStep,
  credentialId: string,
): DecideCredentialInput {
  if (step.step === 'verifyByRegister' || step.step === 'verifyByHand') {
    const expiresOn = step.lastsUntilDaysAhead === undefined ? null : world.stage.moment(-step.lastsUntilDaysAhead, 0);
    const verified = { credentialId, decision: 'verify' as const, expiresOn };
    return step.step === 'verifyByRegister'
      ? { ...verified, basis: 'register' }
      : { ...verified, ...seenByHand(expert.about.legalName), note: step.note };
  }
  const { step: decision, reason: reasonCode, note } = step;
  return { credentialId, decision, reasonCode, note };
}
