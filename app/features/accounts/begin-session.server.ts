import type { Sessions } from './open-sessions.server';

/** Begins a session with a new token and ends the one the browser held; answers the Set-Cookie header. */
export async function beginSession(sessions: Sessions, userId: string, heldToken: string | null): Promise<string> {
  if (heldToken) await sessions.invalidateSession(heldToken);
  const session = await sessions.createSession(userId, {});
  return sessions.createSessionCookie(session.id).serialize();
}
