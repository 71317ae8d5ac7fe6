import { sha256Hex } from '~/platform/crypto/hash.server';
import type { Ctx } from '../accounts/context';
import { loadResetEmail } from './password-reset-store.server';

/** The address of the account a link to choose a new password was sent to; undefined when the link opens nothing any more. */
export async function getResetEmail(ctx: Ctx, token: string): Promise<string | undefined> {
  return loadResetEmail(ctx.db, sha256Hex(token), ctx.now);
}
