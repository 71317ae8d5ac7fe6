import { fail, ok, type Failure, type Result } from '~/core/result';
import type { Queryable } from '~/platform/db/database';
import type { AdminCtx } from '../accounts/context';
import { findCredentialKind, findKindVersion } from '../catalogue/catalogue';
import type { CredentialKind } from '../catalogue/credential-kind';
import { loadCatalogue } from '../catalogue/load-catalogue.server';
import { loadCredential, loadCredentialForUpdate, lockExpert, type CredentialRow } from './credential-store.server';
import { loadIsConcerned } from './load-is-concerned.server';

export type DecidableError = Failure<'credentialNotFound' | 'ownCredential' | 'concernedCompany' | 'kindUnknown'>;

/** A credential the actor may decide about, locked together with its expert. */
export interface Decidable {
  credential: CredentialRow;
  /** The version in force; the one it was stated under where the kind is out of use. */
  kind: CredentialKind;
}

/**
 * Locks a credential for a decision and makes sure who decides: never its holder, never somebody of a company the holder
 * works for.
 */
export async function loadDecidable(
  tx: Queryable,
  ctx: AdminCtx,
  credentialId: string,
): Promise<Result<Decidable, DecidableError>> {
  const found = await loadCredential(tx, credentialId);
  if (!found) return fail('notFound', 'credentialNotFound', 'There is no such credential.');
  if (found.expertId === ctx.actor.userId) {
    return fail('forbidden', 'ownCredential', 'Nobody decides about their own credential.');
  }
  if (await loadIsConcerned(tx, ctx.actor.userId, found.expertId)) {
    const message = 'The holder works for a company you belong to; somebody else decides.';
    return fail('forbidden', 'concernedCompany', message);
  }
  await lockExpert(tx, found.expertId);
  const credential = await loadCredentialForUpdate(tx, credentialId);
  const catalogue = await loadCatalogue(tx);
  const kind = findCredentialKind(catalogue, found.kind) ?? findKindVersion(catalogue, found.kind, found.kindVersion);
  if (!credential || !kind) {
    return fail('conflict', 'kindUnknown', 'This kind of credential is no longer in the catalogue.');
  }
  return ok({ credential, kind });
}
