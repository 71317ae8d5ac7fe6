import type { Locale } from '~/core/locale';
import type { Theme } from '~/core/theme';
import type { Sessions } from '~/features/accounts/open-sessions.server';
import type { Viewer } from '~/features/accounts/viewer';
import type { AttemptLimiter } from '~/platform/auth/attempt-limiter';
import type { Database } from '~/platform/db/database';
import type { Services } from '~/platform/services';
import '@remix-run/server-runtime';

/** What every loader and action is handed by the server; loaders hold no singletons of their own. */
export interface RequestContext {
  db: Database;
  services: Services;
  attempts: AttemptLimiter;
  sessions: Sessions;
  /** The token of the session cookie when it is valid. */
  sessionToken: string | null;
  viewer: Viewer | null;
  locale: Locale;
  /** The account's own; for who has none the browser's as its cookie tells it, else UTC. */
  timeZone: string;
  theme: Theme;
  /** Pages in altered English, to find what is not translated; never in production. */
  pseudo: boolean;
  requestId: string;
  cspNonce: string;
  /** The address the request came from, as far as the proxy setting lets it be known. */
  clientAddress: string;
  /** `assay_now()`, read when first asked and then kept for the request. */
  readNow: () => Promise<Date>;
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
}
