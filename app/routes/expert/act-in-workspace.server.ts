import { data, redirect } from '@remix-run/node';
import type { Failure } from '~/core/result';
import type { ExpertCtx } from '~/features/accounts/context';
import { getWorkspace } from '~/features/reviews/get-workspace.server';
import { readReviewForm } from '~/features/reviews/read-review-form';
import { reviewContentSchema, type ReviewContent } from '~/features/reviews/review-content';
import { saveDraft, type SaveDraftError } from '~/features/reviews/save-draft.server';
import { isSameContent } from '~/features/reviews/ui/draft-merge';
import { extendLease } from '~/features/timekeeping/extend-lease.server';
import { getClock } from '~/features/timekeeping/get-clock.server';
import { pauseClock } from '~/features/timekeeping/pause-clock.server';
import { recordHeartbeat } from '~/features/timekeeping/record-heartbeat.server';
import { resumeClock } from '~/features/timekeeping/resume-clock.server';
import { releaseClaim } from '~/features/verification/release-claim.server';
import { submitReview } from '~/features/verification/submit-review.server';
import { failureStatus } from '~/platform/http/failure-response';
import { parseInput } from '~/core/parse-input';

/** What the workspace is told after a form was sent: what failed, and what was sent while it is not saved as the draft. */
export interface WorkspaceAnswer {
  failure?: Failure | undefined;
  notice?: 'draftKept' | undefined;
  sent?: ReviewContent | undefined;
}

/**
 * Does what a button of the workspace asks for. A form sent by a script has saved its draft before; a form sent without
 * one carries the version its draft started from and is saved here, whatever button was pressed; what was done is answered
 * by a redirect, so that Back and Reload send nothing again. Nothing is handed in over a newer draft.
 */
export async function actInWorkspace(ctx: ExpertCtx, claimId: string, form: FormData) {
  const read = parseInput(reviewContentSchema, readReviewForm(form));
  if (!read.ok) return answer({ failure: read.error });
  const content = read.value;
  const intent = form.get('intent');
  const fence = Number(form.get('fence'));
  if (intent === 'submit') {
    const outdated = await findOutdated(ctx, claimId, form, content);
    if (outdated) return answer({ failure: outdated, sent: content });
    const submitted = await submitReview(ctx, { claimId, fence, content });
    if (submitted.ok) throw redirect(`/expert?ended=${claimId}`);
    const unsaved = await keepDraft(ctx, claimId, form, content);
    return answer({ failure: submitted.error, ...(unsaved && { sent: content }) });
  }
  if (intent === 'releaseNow') {
    const released = await releaseClaim(ctx, { claimId });
    if (released.ok) throw redirect(`/expert?ended=${claimId}&released`);
    return answer({ failure: released.error });
  }
  const unsaved = await keepDraft(ctx, claimId, form, content);
  if (unsaved) {
    const isConflict = unsaved.code === 'draftConflict';
    return answer({ failure: unsaved, sent: content, ...(isConflict && { notice: 'draftKept' as const }) });
  }
  if (intent === 'release') throw redirect(`/expert/work/${claimId}?release=ask`);
  const clock = await moveClock(ctx, claimId, fence, intent);
  if (!clock.ok) return answer({ failure: clock.error });
  throw redirect(`/expert/work/${claimId}?saved`);
}

async function keepDraft(
  ctx: ExpertCtx,
  claimId: string,
  form: FormData,
  content: ReviewContent,
): Promise<SaveDraftError | undefined> {
  const base = form.get('draftVersion');
  if (typeof base !== 'string') return undefined;
  const baseVersion = /^\d{1,9}$/.test(base) ? Number(base) : 0;
  const saved = await saveDraft(ctx, { claimId, baseVersion, content });
  if (saved.ok || saved.error.code !== 'draftConflict') return saved.ok ? undefined : saved.error;
  const stored = await getWorkspace(ctx, claimId);
  const isSame = JSON.stringify(stored?.draft.content) === JSON.stringify(content);
  return isSame ? undefined : saved.error;
}

/** The refusal of a review whose draft was changed in another tab or on another device since it was shown. */
async function findOutdated(
  ctx: ExpertCtx,
  claimId: string,
  form: FormData,
  content: ReviewContent,
): Promise<SaveDraftError | undefined> {
  const stored = (await getWorkspace(ctx, claimId))?.draft;
  const seen = form.get('shownVersion') ?? form.get('draftVersion') ?? Infinity;
  if (!stored || stored.version <= Number(seen)) return undefined;
  if (isSameContent(stored.content, content)) return undefined;
  return {
    kind: 'conflict',
    code: 'draftConflict',
    message: 'A newer draft was saved in another tab or on another device.',
  };
}

/** A form that arrives is work that was seen, like a beat. */
async function moveClock(ctx: ExpertCtx, claimId: string, fence: number, intent: FormDataEntryValue | null) {
  if (intent === 'pause') return pauseClock(ctx, { claimId });
  if (intent === 'resume') return resumeClock(ctx, { claimId });
  if (intent === 'extend') return extendLease(ctx, { claimId });
  const clock = await getClock(ctx, claimId);
  return recordHeartbeat(ctx, { claimId, fence, sequence: (clock?.sequence ?? 0) + 1, activity: ['edit'] });
}

function answer(body: WorkspaceAnswer) {
  return data(body, { status: body.failure ? failureStatus(body.failure) : 200 });
}
