import type { Request, Response } from 'express';
import { isLocale, negotiateLocale } from '~/core/locale';
import { isTheme } from '~/core/theme';
import { isTimeZone } from '~/core/time-zone';
import { getViewer } from '~/features/accounts/get-viewer.server';
import type { Sessions } from '~/features/accounts/open-sessions.server';
import type { Viewer } from '~/features/accounts/viewer';
import type { AttemptLimiter } from '~/platform/auth/attempt-limiter';
import type { Database } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { Services } from '~/platform/services';
import { readCookie } from '~/platform/http/read-cookie';
import type { RequestContext } from './request-context.server';

export interface ProcessContext {
  db: Database;
  services: Services;
  attempts: AttemptLimiter;
  sessions: Sessions;
}

/** Who asks, in which language, and with what number: once per request, before any loader runs. */
export async function buildRequestContext(
  process: ProcessContext,
  request: Request,
  response: Response,
): Promise<RequestContext> {
  const { db, services, attempts, sessions } = process;
  const cookies = request.get('cookie');
  const { sessionToken, viewer } = await resolveSession(process, cookies, response);
  const wished = readCookie(cookies, 'assay_locale');
  const pseudo = wished === 'pseudo' && services.config.mode !== 'production';
  const theme = readCookie(cookies, 'assay_theme');
  const timeZone = readCookie(cookies, 'assay_time_zone') ?? '';
  let now: Promise<Date> | undefined;
  return {
    db,
    services,
    attempts,
    sessions,
    sessionToken,
    viewer,
    // What was chosen in this browser stands above the account's language, which the frame then offers to change.
    locale: pseudo
      ? 'en'
      : isLocale(wished)
        ? wished
        : (viewer?.locale ?? negotiateLocale(request.get('accept-language'))),
    timeZone: viewer?.timeZone ?? (isTimeZone(timeZone) ? timeZone : 'UTC'),
    theme: isTheme(theme) ? theme : 'system',
    pseudo,
    requestId: String(response.locals['requestId']),
    cspNonce: String(response.locals['cspNonce']),
    clientAddress: request.ip ?? 'unknown',
    readNow: () => (now ??= readClock(db)),
  };
}

async function readClock(db: Database): Promise<Date> {
  const clock = await db.first<{ now: Date }>(sql`SELECT assay_now() AS now`);
  if (!clock) throw new Error('the database has no clock');
  return clock.now;
}

async function resolveSession(
  { db, sessions }: ProcessContext,
  cookies: string | undefined,
  response: Response,
): Promise<{ sessionToken: string | null; viewer: Viewer | null }> {
  const token = sessions.readSessionCookie(cookies ?? '');
  if (!token) return { sessionToken: null, viewer: null };
  const { session } = await sessions.validateSession(token);
  if (!session) {
    response.append('Set-Cookie', sessions.createBlankSessionCookie().serialize());
    return { sessionToken: null, viewer: null };
  }
  if (session.fresh) response.append('Set-Cookie', sessions.createSessionCookie(token).serialize());
  return { sessionToken: token, viewer: await getViewer(db, session.userId) };
}
