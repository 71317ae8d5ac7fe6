import type { Locale } from '~/core/locale';
import type { GuideSlug } from './guides';
import { renderGuide, type RenderedGuide } from './render-guide.server';

const texts = import.meta.glob<string>('./texts/*/*.md', { query: '?raw', import: 'default', eager: true });
const rendered = new Map<string, RenderedGuide>();

/** A guide in a language, rendered once per process. The texts are part of the server's build and never reach a browser as code. */
export function loadGuide(slug: GuideSlug, locale: Locale): RenderedGuide {
  const path = `./texts/${locale}/${slug}.md`;
  const known = rendered.get(path);
  if (known) return known;
  const guide = renderGuide(texts[path] ?? '');
  rendered.set(path, guide);
  return guide;
}
