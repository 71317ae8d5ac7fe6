import type { Locale } from '~/core/locale';
import { errorKindOf } from './error-kind';
import { createAppTranslator } from './translate';

/**
 * A bare error page, for faults that happen before or outside the pages (refused requests, no database, files). `sentence`
 * says what exactly is the matter, in place of what is true of every such status.
 */
export function drawErrorDocument(status: number, requestId: string, locale: Locale, sentence?: string): string {
  const t = createAppTranslator({ locale, timeZone: 'UTC' });
  const kind = errorKindOf(status);
  const title = t(`errors.page.${kind}.title`);
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/favicon.svg"><title>${title} · Assay</title></head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence ?? t(`errors.page.${kind}.body`)}</p>
<p><a href="/">${t('errors.backHome')}</a></p>
<p><small>${t('errors.requestId', { id: requestId })}</small></p>
</main>
</body>
</html>
`;
}
