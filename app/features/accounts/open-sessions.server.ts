import { Lucia, TimeSpan, type Adapter } from 'lucia';
import { sha256Hex } from '~/platform/crypto/hash.server';
import type { Queryable } from '~/platform/db/database';
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOfUser,
  insertSession,
  loadSession,
  loadSessionsOfUser,
  updateSessionExpiry,
} from './session-store.server';

const IDLE_DAYS = 14;

export type Sessions = Lucia;

/**
 * Lucia over the session table. The browser holds a random token, the table its SHA-256. A session ends after 14 days
 * without use (Lucia's clock, real time) and 60 days after it began. `secure` marks the cookie for https only.
 */
export function openSessions(db: Queryable, options: { secure: boolean }): Sessions {
  return new Lucia(sessionAdapter(db), {
    sessionExpiresIn: new TimeSpan(IDLE_DAYS, 'd'),
    sessionCookie: { name: 'assay_session', attributes: { sameSite: 'lax', secure: options.secure, path: '/' } },
  });
}

/** Lucia's published adapter interface; session ids are hashed on their way in. */
function sessionAdapter(db: Queryable): Adapter {
  return {
    getSessionAndUser: async (token) => {
      const row = await loadSession(db, sha256Hex(token));
      if (!row) return [null, null];
      return [
        { id: token, userId: row.userId, expiresAt: row.expiresAt, attributes: {} },
        { id: row.userId, attributes: {} },
      ];
    },
    getUserSessions: async (userId) =>
      (await loadSessionsOfUser(db, userId)).map((row) => ({ ...row, attributes: {} })),
    setSession: (session) => insertSession(db, sha256Hex(session.id), session),
    updateSessionExpiration: (token, expiresAt) => updateSessionExpiry(db, sha256Hex(token), expiresAt),
    deleteSession: (token) => deleteSession(db, sha256Hex(token)),
    deleteUserSessions: (userId) => deleteSessionsOfUser(db, userId),
    deleteExpiredSessions: () => deleteExpiredSessions(db),
  };
}
