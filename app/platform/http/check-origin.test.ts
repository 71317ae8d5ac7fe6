import { expect, it } from 'vitest';
import { isSameOrigin } from './check-origin';

const site = 'https://assay.example';
const post = { method: 'POST', host: 'assay.example', origin: undefined, secFetchSite: undefined };

it.each([
  ['a reading request from anywhere', { ...post, method: 'GET', origin: 'https://evil.example' }, true],
  ['the site’s own origin', { ...post, origin: site }, true],
  ['the host it was sent to', { ...post, host: 'localhost:3000', origin: 'http://localhost:3000' }, true],
  ['Sec-Fetch-Site same-origin alone', { ...post, secFetchSite: 'same-origin' }, true],
  ['no header at all', post, false],
  ['an opaque origin', { ...post, origin: 'null' }, false],
  ['another port', { ...post, origin: 'https://assay.example:8443' }, false],
  ['a sub-domain', { ...post, origin: 'https://x.assay.example' }, false],
  ['a lookalike', { ...post, origin: 'https://assay.example.evil.example' }, false],
  ['a sibling site with a fitting origin', { ...post, origin: site, secFetchSite: 'same-site' }, false],
  ['an address typed by hand', { ...post, secFetchSite: 'none' }, false],
  ['a lower-case method', { ...post, method: 'post', origin: 'https://evil.example' }, false],
])('%s', (_name, request, allowed) => {
  expect(isSameOrigin(request, site)).toBe(allowed);
});
