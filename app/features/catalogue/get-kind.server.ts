import { fail, ok, type Failure, type Result } from '~/core/result';
import type { AdminCtx } from '../accounts/context';
import { loadKindVersions, type KindVersionRow } from './catalogue-store.server';

/** A kind with everything that was ever said of it. */
export interface KindHistory {
  code: string;
  current: KindVersionRow | null;
  draft: KindVersionRow | null;
  /** Every version, newest first. */
  versions: KindVersionRow[];
}

/** A kind by its code, with its versions. */
export async function getKind(ctx: AdminCtx, code: string): Promise<Result<KindHistory, Failure<'kindNotFound'>>> {
  const versions = await loadKindVersions(ctx.db, code);
  if (versions.length === 0) return fail('notFound', 'kindNotFound', 'There is no such kind.');
  const withStatus = (status: KindVersionRow['status']) => versions.find((row) => row.status === status) ?? null;
  return ok({ code, current: withStatus('published'), draft: withStatus('draft'), versions });
}
