import { describe, expect, it } from 'vitest';
import { fetchPublicText } from '~/platform/verifiable-credentials/fetch-public-text.server';
import { isPublicAddress } from '~/platform/verifiable-credentials/is-public-address.server';

describe('isPublicAddress', () => {
  it.each(['1.1.1.1', '93.184.215.14', '172.15.255.255', '172.32.0.0', '192.0.1.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2001::1',
    'localhost',
    '0x7f000001',
    '2130706433',
    '',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('fetchPublicText', () => {
  it.each([
    'https://localhost/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://example.org:8443/',
    'https://me:word@example.org/',
    'http://example.org/',
    'ftp://example.org/',
    'data:text/plain,a',
    'nonsense',
  ])('refuses %s', async (address) => {
    expect(await fetchPublicText(address, { timeoutMs: 500, pauseMs: 1 })).toEqual({
      ok: false,
      reason: 'addressNotAllowed',
    });
  });
});
