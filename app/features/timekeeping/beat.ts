import type { HeartbeatInput } from './heartbeat.schema';

/** As many edits without a connection as a beat may tell: a quarter of an hour at one in ten seconds. */
export const MOST_OFFLINE_EDITS = 90;
/** Every claim has ended by then: an edit is told to be no older, whatever a device's clock says. */
export const OLDEST_EDIT_MS = 86_400_000;

/** A beat together with who sends it: an account, or whoever holds the session whose token has this SHA-256. */
export interface Beat extends HeartbeatInput {
  by: { expertId: string } | { tokenHash: string };
}
