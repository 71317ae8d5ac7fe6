const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?(?::\d{1,5})?$/i;

/** The https address of a did:web's document (did:web method, section 2.5.2); undefined for anything that is no did:web. */
export function didWebAddress(did: string): string | undefined {
  const [scheme, method, host = '', ...segments] = did.split(':');
  if (scheme !== 'did' || method !== 'web' || did.length > 1_000) return undefined;
  const authority = decode(host);
  const path = segments.map(decode);
  if (authority === undefined || !HOST.test(authority)) return undefined;
  if (path.some((part) => part === undefined || !/^[\w.~-]+$/.test(part) || /^\.+$/.test(part))) return undefined;
  return `https://${authority}/${path.length === 0 ? '.well-known' : path.join('/')}/did.json`;
}

/** The did:web of a site, from its address. */
export function didWebOf(siteUrl: string): string {
  return `did:web:${encodeURIComponent(new URL(siteUrl).host)}`;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
