import type { Queryable } from '~/platform/db/database';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { deriveCapabilities } from '../credentials/derive-capabilities';
import { listProofs } from '../credentials/list-proofs.server';
import { loadAttestation, loadTierClauses, type Attestation } from './task-chain-store.server';

/**
 * By which clause of a tier a reader is entitled at `now`. Where a proof of theirs is over and the sweep has not come yet, the
 * row says nothing of the others, so the proofs themselves are asked: a lapse takes away what rested on it, and no more.
 */
export async function attestReader(
  tx: Queryable,
  { expertId, jobId, tier }: { expertId: string; jobId: string; tier: number },
  now: Date,
): Promise<Attestation> {
  const { hasLapse, ...attestation } = await loadAttestation(tx, expertId, jobId, tier);
  if (!hasLapse) return attestation;
  const { credentials, languages, isAdmitted } = await listProofs(tx, expertId);
  if (!isAdmitted) return attestation;
  const held = new Set(deriveCapabilities(await loadCatalogue(tx), credentials, languages, now).tokens);
  const met = (await loadTierClauses(tx, jobId, tier)).find((clause) => clause.every((token) => held.has(token)));
  return met ? { tokens: met, validAtJudgment: true } : attestation;
}
