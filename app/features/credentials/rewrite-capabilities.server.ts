import type { Queryable } from '~/platform/db/database';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { listProofs } from './list-proofs.server';
import { updateExpertCapabilities } from './capability-store.server';
import { deriveCapabilities, type Capabilities } from './derive-capabilities';
import { internTokens } from './intern-tokens.server';

const nothing: Capabilities = { tokens: [], validUntil: null };

/**
 * Brings an expert's capability tokens in line with their proofs, in the transaction that changed a proof or the expert's
 * application and with the expert's row locked, so that a claim never sees one without the other. Proofs give nothing to
 * who is not admitted.
 */
export async function rewriteCapabilities(tx: Queryable, expertId: string, now: Date): Promise<void> {
  const { credentials, languages, isAdmitted } = await listProofs(tx, expertId);
  const { tokens, validUntil } = isAdmitted
    ? deriveCapabilities(await loadCatalogue(tx), credentials, languages, now)
    : nothing;
  const ids = await internTokens(tx, tokens);
  await updateExpertCapabilities(
    tx,
    expertId,
    [...ids.values()].sort((a, b) => a - b),
    validUntil,
    now,
  );
}
