/** What the browser says about where a request comes from. */
export interface RequestOrigin {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  secFetchSite: string | undefined;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True when a request may change something: it is of a safe method, or the browser says that a page of this site sent
 * it. A browser sends Sec-Fetch-Site or Origin with every form; a request with neither is refused.
 */
export function isSameOrigin(request: RequestOrigin, appUrl: string): boolean {
  if (safeMethods.has(request.method.toUpperCase())) return true;
  if (request.secFetchSite !== undefined && request.secFetchSite !== 'same-origin') return false;
  if (request.origin === undefined) return request.secFetchSite === 'same-origin';
  if (request.origin === appUrl) return true;
  try {
    const origin = new URL(request.origin);
    return origin.origin === new URL(appUrl).origin || origin.host === request.host;
  } catch {
    return false;
  }
}
