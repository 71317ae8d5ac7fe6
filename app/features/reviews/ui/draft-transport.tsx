import type { ReviewContent } from '../review-content';
import type { SaveAnswer, SavedDraft } from './draft-keeper';

const TIMEOUT_MS = 15_000;

/** Sends a draft; what the server did not answer, or answered with a fault of its own, counts as offline. */
export async function sendDraft(claimId: string, baseVersion: number, content: ReviewContent): Promise<SaveAnswer> {
  try {
    const response = await fetch(`/expert/work/${claimId}/draft`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ baseVersion, content }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = (await response.json().catch(() => ({}))) as { version?: number; code?: string };
    if (response.ok && body.version !== undefined) return { kind: 'saved', version: body.version };
    if (body.code === 'draftConflict') return { kind: 'conflict' };
    if (body.code === 'claimEnded' || response.status === 404) return { kind: 'ended' };
    if (response.status === 401) return { kind: 'signedOut' };
    return { kind: response.status >= 500 || response.status === 429 ? 'offline' : 'refused' };
  } catch {
    return { kind: 'offline' };
  }
}

/** Hands a draft to the browser to send while the page goes away; larger ones than it takes wait on the device. */
export function sendDraftOnLeaving(claimId: string, draft: SavedDraft): void {
  const body = JSON.stringify({ baseVersion: draft.version, content: draft.content });
  navigator.sendBeacon(`/expert/work/${claimId}/draft`, new Blob([body], { type: 'application/json' }));
}

/** The draft as the server has it, or undefined when it does not answer. */
export async function fetchDraft(claimId: string): Promise<SavedDraft | undefined> {
  try {
    const response = await fetch(`/expert/work/${claimId}/draft`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? ((await response.json()) as SavedDraft) : undefined;
  } catch {
    return undefined;
  }
}
