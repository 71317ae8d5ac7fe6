import { expect, it } from 'vitest';
import { languageChoices } from './language-choices';

const written = (tags: string[]) => languageChoices(tags).map(({ tag, isVariant }) => (isVariant ? `- ${tag}` : tag));

it('puts variants below their language, and adds the language several variants share', () => {
  expect(written(['zh-Hans', 'en', 'zh', 'en'])).toEqual(['en', 'zh', '- zh-Hans']);
  expect(written(['zh-Hant', 'zh-Hans'])).toEqual(['zh', '- zh-Hans', '- zh-Hant']);
  expect(written(['de-AT'])).toEqual(['de-AT']);
});
