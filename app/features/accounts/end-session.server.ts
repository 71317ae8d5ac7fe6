import type { Sessions } from './open-sessions.server';

/** Ends the session on the server; answers the Set-Cookie header that empties the browser's cookie. */
export async function endSession(sessions: Sessions, heldToken: string | null): Promise<string> {
  if (heldToken) await sessions.invalidateSession(heldToken);
  return sessions.createBlankSessionCookie().serialize();
}
