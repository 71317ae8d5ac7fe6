import { messages } from '~/i18n/en/messages';

const KEY = new RegExp(`(?<![\\w@./-])(${Object.keys(messages).join('|')})(\\.[a-zA-Z][\\w]*)+(?![\\w@-])`, 'g');

/** Keys of messages that show in a text in place of what they stand for: a translation that is missing shows its key. */
export function findMissingKeys(text: string): string[] {
  return [...new Set(text.match(KEY))].filter((found) => !/\.(example|test|com|org|json|jsonl|pem)$/.test(found));
}
