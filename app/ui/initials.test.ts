import { expect, it } from 'vitest';
import { initialsOf } from './initials';

it.each([
  ['Amara Okafor', 'AO'],
  ['Dr. Mei van der Lin', 'ML'],
  ['欧阳明慧', '欧'],
  ['amara', 'A'],
  ['Dr.', 'D'],
  ['', ''],
])('%s is drawn as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
