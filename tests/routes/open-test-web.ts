import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { installGlobals } from '@remix-run/node';
import { afterAll, beforeAll } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { openWeb } from '~/open-web.server';
import type { Config } from '~/platform/config/config';
import { serve, type RunningServer } from '~/platform/http/serve.server';
import { sql } from '~/platform/db/sql';
import type { TestDatabase } from '../support/test-database';
import { testServices } from '../support/test-services';

/** The real web application on a free port over a test file's database, its pages compiled from source. */
export interface TestWeb {
  /** `http://localhost:<port>`, without a slash at the end. */
  readonly url: string;
  /** A browser without scripts: keeps cookies, sends Origin with what it posts, follows no redirect. */
  newBrowser(headers?: Record<string, string>): TestBrowser;
}

export interface TestBrowser {
  get(path: string): Promise<Response>;
  /** A `FormData` is sent as multipart, as a form with a file is. */
  post(path: string, fields: Record<string, string> | FormData, headers?: Record<string, string>): Promise<Response>;
  /** As a script of the page sends it. */
  postJson(path: string, body: unknown): Promise<Response>;
}

/** Starts the application before the file's tests and stops it after them. */
export function useTestWeb(db: TestDatabase, overrides: Partial<Config> = {}): TestWeb {
  let vite: ViteDevServer | undefined;
  let server: RunningServer | undefined;
  beforeAll(async () => {
    installGlobals({ nativeFetch: true });
    const root = fileURLToPath(new URL('../..', import.meta.url));
    vite = await createServer({
      root,
      configFile: `${root}/vite.config.ts`,
      mode: 'development',
      server: { middlewareMode: true, hmr: false, watch: null },
      optimizeDeps: { noDiscovery: true },
    });
    const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
    const shared = testServices();
    const services = { ...shared, config: { ...shared.config, ...overrides } };
    server = await serve(await openWeb({ db, services, build, clientFolder: undefined }), 0);
  }, 120_000);
  afterAll(async () => {
    await server?.stop(1_000);
    await vite?.close();
  });
  const url = () => {
    if (!server) throw new Error('useTestWeb answers inside tests and hooks only');
    return `http://localhost:${server.port}`;
  };
  return {
    get url() {
      return url();
    },
    newBrowser: (headers = {}) => newBrowser(url, headers),
  };
}

function newBrowser(url: () => string, always: Record<string, string>): TestBrowser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const kept = [...cookies].map(([name, value]) => `${name}=${value}`);
    const cookie = [always['cookie'] ?? [], kept].flat().join('; ');
    const headers = { ...always, ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) };
    const response = await fetch(url() + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=', 2);
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    get: (path) => send(path, {}),
    post: (path, fields, headers = {}) =>
      send(path, {
        method: 'POST',
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
        headers: { origin: url(), ...headers },
      }),
    postJson: (path, body) =>
      send(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { origin: url(), 'content-type': 'application/json' },
      }),
  };
}

/** Gives an account the admin role, as the set-up of an installation does. */
export async function makeAdmin(db: TestDatabase, email: string): Promise<void> {
  await db.execute(sql`UPDATE user_account SET staff_role = 'admin' WHERE email = ${email}`);
}
