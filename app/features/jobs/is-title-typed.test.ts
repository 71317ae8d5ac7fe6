import { expect, it } from 'vitest';
import { isTitleTyped } from './is-title-typed';

it.each([
  ['Cardiology answers', ' cardiology  Answers ', true],
  ['医学回答 2', '医学回答 ２', true],
  ['Cardiology answers', 'Cardiology answer', false],
  ['Cardiology answers', '', false],
])('of "%s" typed as "%s": %s', (title, typed, isTyped) => {
  expect(isTitleTyped(title, typed)).toBe(isTyped);
});
