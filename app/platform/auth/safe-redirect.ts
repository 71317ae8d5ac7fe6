/**
 * A path of this site to redirect to, or `fallback`. Refuses everything a browser may read as another origin: absolute
 * and protocol-relative addresses, backslashes, control characters, and paths that only become such after decoding.
 */
export function safeRedirect(target: unknown, fallback: string): string {
  if (typeof target !== 'string' || target.length > 1000) return fallback;
  if (!/^\/(?![/\\])/.test(target)) return fallback;
  if (/[\\\u0000-\u0020\u007f]/.test(target) || /%(?:5c|0[0-9a-f]|1[0-9a-f]|2f%2f)/i.test(target)) return fallback;
  if (/^\/(?:%2f|\.{1,2}\/\/)/i.test(target)) return fallback;
  const origin = 'https://assay.invalid';
  if (!URL.canParse(target, origin)) return fallback;
  const url = new URL(target, origin);
  if (url.origin !== origin || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
