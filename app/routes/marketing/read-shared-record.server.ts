import type { Ctx } from '~/features/accounts/context';
import { getSharedWorkRecord, type SharedWorkRecord } from '~/features/work-records/get-shared-work-record.server';
import { failureResponse } from '~/platform/http/failure-response';
import type { RequestContext } from '~/routes/request-context.server';

/**
 * Headers of everything a record's link answers: found by no search engine, kept by nobody, its address told to no other site.
 * `no-referrer` would take the Origin from the page's own forms, by which they are known to come from here.
 */
export const recordHeaders = {
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'private, no-store',
};

/** The record of a link, or null for one that was revoked. Throws 404 for a token nobody was given, 429 after many of them. */
export async function readSharedRecord(
  ctx: Ctx,
  token: string | undefined,
  context: Pick<RequestContext, 'attempts' | 'clientAddress'>,
): Promise<SharedWorkRecord | null> {
  const shared = await getSharedWorkRecord(ctx, token ?? '');
  if (shared.ok) return shared.value;
  if (shared.error.code === 'recordRevoked') return null;
  const isWithin = await context.attempts.take('recordByAddress', context.clientAddress);
  if (isWithin) throw failureResponse(shared.error);
  throw failureResponse({ kind: 'unavailable', code: 'tooManyAttempts', message: 'Too many attempts.' });
}
