import type { SystemCtx } from '../accounts/context';
import { loadHolderId } from './load-holder-id.server';
import { screenExpert } from './screen-expert.server';

/** Looks for the holder of a credential that was stated or decided on, with the number and the name it brought. */
export async function screenHolder(ctx: SystemCtx, { credentialId }: { credentialId: string }): Promise<void> {
  const expertId = await loadHolderId(ctx.db, credentialId);
  if (expertId !== undefined) await screenExpert(ctx, { expertId });
}
