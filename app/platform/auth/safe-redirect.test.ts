import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeRedirect } from './safe-redirect';

it.each(['/', '/expert', '/company/jobs/1?tab=a&x=%20y#z', '/a/../b'])('a path of this site is kept: %s', (path) => {
  expect(new URL(safeRedirect(path, '!'), 'https://a.example').href).toBe(new URL(path, 'https://a.example').href);
});

it.each([
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/%5cevil.example',
  '/%5C%5Cevil.example',
  'javascript:alert(1)',
  'evil.example',
  '',
  ' /x',
  '/..//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  null,
  undefined,
  7,
  `/${'x'.repeat(2000)}`,
])('what may lead elsewhere falls back: %s', (target) => {
  expect(safeRedirect(target, '/home')).toBe('/home');
});

it('whatever is given, a browser stays on the site', () => {
  const nasty = fc.array(
    fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '@',
      ':',
      'evil.example',
      'https:',
      '\t',
      '\n',
      '?',
      '#',
      ' ',
      'a',
    ),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        nasty.map((parts) => `/${parts.join('')}`),
      ),
      (target) => {
        const path = safeRedirect(target, '/');
        expect(new URL(path, 'https://assay.example').origin).toBe('https://assay.example');
        expect(path).toMatch(/^\/(?![/\\])/);
      },
    ),
    { numRuns: 5000 },
  );
});
